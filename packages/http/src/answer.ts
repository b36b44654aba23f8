import type { Context } from "hono";
import { matches } from "./entity-tag.ts";
import type { Env } from "./env.ts";

export type Ctx = Context<Env>;
export type Answer = Response;

export interface AnswerOptions {
  readonly status?: number;
  readonly type?: string;
  /** Strong, with its quotes. */
  readonly etag?: string;
  readonly cache?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** May be kept, but is asked for each time. */
const revalidated = "public, no-cache";

/**
 * What anybody reads may be kept by a shared cache for two seconds, so that a page that all the world asks for is read once; others ask
 * each time. `s-maxage` lets no shared cache go on with it after that (RFC 9111, 5.2.2.10).
 */
const shared = "public, max-age=0, s-maxage=2, must-revalidate";

/** Whoever sends a token writes too, and sees what they wrote: `Vary` keeps them from what was kept for others. */
const own = "private, no-cache";

/** How long what has a tag may be kept, where it doesn't say itself; for an answer that is streamed, too. */
export const readingCache = (c: Ctx): string => (c.req.raw.headers.has("authorization") ? own : shared);

/** For what never changes: a year, which is as long as caches keep anything (RFC 8246). */
export const forEver = "public, max-age=31536000, immutable";

/**
 * Makes the answer in one step, with plain headers: a `Headers` object made or changed later would cost more than the rest of a
 * read (`@hono/node-server` writes plain ones straight to the socket).
 */
export function send(c: Ctx, body: string | Uint8Array | null, options: AnswerOptions = {}): Answer {
  const { status = 200, type = "application/json", etag, headers } = options;
  const { cache = etag === undefined ? revalidated : readingCache(c) } = options;
  const exchange = c.get("exchange");
  const all: Record<string, string> = {
    ...exchange.site.headers,
    "x-request-id": exchange.requestId,
    "cache-control": cache,
  };
  if (body !== null) all["content-type"] = type;
  if (etag) all.etag = etag;
  if (body !== null) exchange.bytes = typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
  return new Response(body as ConstructorParameters<typeof Response>[0], {
    status,
    headers: headers ? { ...all, ...headers } : all,
  });
}

/** A reading answer: 304 where the reader has it already. */
export function sendReading(
  c: Ctx,
  body: string | Uint8Array,
  options: AnswerOptions & { etag: string },
): Answer {
  return notModified(c, options) ?? send(c, body, options);
}

/**
 * 304 where the reader has it already; undefined where it is to be made. It has the headers that the answer would have: those of a 304 take the
 * place of those that are kept with the copy (RFC 9111, 3.2), a content security policy, too.
 */
export function notModified(
  c: Ctx,
  { etag, cache, headers }: AnswerOptions & { etag: string },
): Answer | undefined {
  const known = c.req.raw.headers.get("if-none-match");
  if (known === null || !matches(known, etag)) return undefined;
  return send(c, null, { status: 304, etag, ...(cache && { cache }), ...(headers && { headers }) });
}
