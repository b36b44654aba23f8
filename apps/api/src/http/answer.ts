import type { Context } from "hono";
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

/** May be kept, but asked for each time: what is read is never older than the register. */
const revalidated = "public, no-cache";

/**
 * Makes the answer in one step, with plain headers: a `Headers` object made or changed later would cost more than the rest of a
 * read (`@hono/node-server` writes plain ones straight to the socket).
 */
export function send(c: Ctx, body: string | Uint8Array | null, options: AnswerOptions = {}): Answer {
  const { status = 200, type = "application/json", etag, cache = revalidated, headers } = options;
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

/** A reading answer: 304 where the reader has it already (RFC 9110, 13.1.2: weak comparison). */
export function sendReading(
  c: Ctx,
  body: string | Uint8Array,
  options: AnswerOptions & { etag: string },
): Answer {
  return notModified(c, options) ?? send(c, body, options);
}

/** 304 where the reader has it already; undefined where it is to be made. */
export function notModified(c: Ctx, { etag, cache }: AnswerOptions & { etag: string }): Answer | undefined {
  const known = c.req.header("if-none-match");
  return known !== undefined && matches(known, etag)
    ? send(c, null, { status: 304, etag, cache })
    : undefined;
}

const entityTag = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/** Whether `If-None-Match` holds the tag: `*`, or a list of weak or strong tags. */
export function matches(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  for (const [, opaque] of header.matchAll(entityTag)) if (opaque === etag) return true;
  return false;
}
