import type { Drafted } from "../sheet/from-draft.ts";
import type { Known } from "../sheet/names.ts";
import type { RecordSheet } from "../sheet/to-sheet.ts";

/** Asks the register, as who is signed in. */
export type Ask = (request: Request) => Promise<Response>;

/** Why the register didn't do what was asked. `broken` may have been done all the same. */
export type Failure =
  | { readonly failed: "broken" }
  | { readonly failed: "signed-out" }
  | {
      readonly failed: "told";
      readonly status: number;
      readonly title: string;
      readonly details: readonly string[];
    };

/** One thing that became, or would become, of a sheet. */
interface ReportLine {
  readonly kind: string;
  readonly pointer: string;
  readonly detail: string;
  readonly rule?: string;
  readonly claim?: string;
  readonly stream?: string;
}

/** What `POST /v1/sheets` answers. */
export interface Report {
  readonly dryRun: boolean;
  readonly refused: boolean;
  readonly complete: boolean;
  readonly lines: readonly ReportLine[];
  readonly written: readonly { readonly stream: string }[];
  readonly failed?: {
    readonly stream: string;
    readonly problem: { readonly title: string; readonly detail?: string };
  };
}

/** A document, and what says that it is still the one that was seen. */
interface Tagged {
  readonly tag: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** What the desk asks of the register; each answers with a failure rather than to throw. */
export interface Server {
  draft(text: string, more: Readonly<Record<string, string>>): Promise<Drafted | Failure>;
  apply(sheet: RecordSheet["sheet"], text: string, dryRun: boolean): Promise<Report | Failure>;
  /** A document, by its path under `/v1`; undefined where there is none. */
  read(path: string): Promise<Readonly<Record<string, unknown>> | undefined | Failure>;
  text(source: string): Promise<string | undefined | Failure>;
  /** Names that begin as what is typed. */
  names(typed: string, kinds: readonly string[]): Promise<readonly Known[]>;
  /** Appends one event to a stream whose document was seen with this tag; sent again with the same key, it is recorded once. */
  append(path: string, tag: string, event: unknown, key: string): Promise<{ readonly ok: true } | Failure>;
  /** A document as it is at this moment, with its tag. */
  tagged(path: string): Promise<Tagged | undefined | Failure>;
}

export const isFailure = (value: unknown): value is Failure =>
  typeof value === "object" && value !== null && "failed" in value && typeof value.failed === "string";

/** The register, asked over HTTP from its own page. */
export function serverOf(ask: Ask): Server {
  const at = (path: string) => new URL(path, location.origin);
  const send = async (request: Request): Promise<Response | Failure> => {
    const answer = await ask(request).catch(() => undefined);
    if (!answer) return { failed: "broken" };
    if (answer.ok || answer.status === 404) return answer;
    if (answer.status === 401) return { failed: "signed-out" };
    return failureOf(answer);
  };
  const json = async <T>(request: Request): Promise<T | undefined | Failure> => {
    const answer = await send(request);
    if (isFailure(answer)) return answer;
    if (answer.status === 404) return undefined;
    return (await answer.json().catch(() => undefined)) ?? { failed: "broken" };
  };
  const there = async <T>(request: Request): Promise<T | Failure> =>
    (await json<T>(request)) ?? { failed: "told", status: 404, title: "Not found", details: [] };
  return {
    draft(text, more) {
      const url = at("/v1/drafts");
      for (const [name, value] of Object.entries(more))
        if (value !== "") url.searchParams.append(name, value);
      return there(
        new Request(url, {
          method: "POST",
          body: text,
          headers: { "content-type": "text/plain; charset=utf-8" },
        }),
      );
    },
    apply(sheet, text, dryRun) {
      const url = at(`/v1/sheets${dryRun ? "?dryRun=true" : ""}`);
      const form = new FormData();
      form.append("sheet", new Blob([JSON.stringify(sheet)], { type: "application/json" }), "sheet.json");
      if (typeof sheet.source === "object")
        form.append("text.txt", new Blob([text], { type: "text/plain" }), "text.txt");
      return there(new Request(url, { method: "POST", body: form }));
    },
    read: (path) => json(new Request(at(path))),
    async text(source) {
      const answer = await send(new Request(at(`/v1/sources/${source}/text`)));
      if (isFailure(answer)) return answer;
      return answer.status === 404 ? undefined : answer.text();
    },
    async names(typed, kinds) {
      const found = await Promise.all(
        kinds.map(async (kind) => {
          const url = at("/v1/names");
          url.searchParams.set("q", typed);
          url.searchParams.set("type", kind);
          const answer = await json<{ items: readonly Hit[] }>(new Request(url));
          return answer && !isFailure(answer) ? answer.items : [];
        }),
      );
      return found.flat().map(({ type, id, name, matched }) => ({
        name: `${type}/${id}`,
        label: name,
        also: matched === name ? [] : [matched],
      }));
    },
    async append(path, tag, event, key) {
      const request = new Request(at(path), {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "if-match": tag,
          "idempotency-key": `"${key}"`,
        },
        body: JSON.stringify({ events: [event] }),
      });
      const answer = await send(request);
      if (isFailure(answer)) return answer;
      return answer.ok
        ? { ok: true }
        : { failed: "told", status: answer.status, title: "Not found", details: [] };
    },
    async tagged(path) {
      const answer = await send(new Request(at(path), { cache: "no-store" }));
      if (isFailure(answer)) return answer;
      if (!answer.ok) return undefined;
      const document = (await answer.json().catch(() => undefined)) as Tagged["document"] | undefined;
      return document ? { tag: answer.headers.get("etag") ?? "", document } : { failed: "broken" };
    },
  };
}

interface Hit {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly matched: string;
}

/** A problem (RFC 9457), in its own words. */
async function failureOf(answer: Response): Promise<Failure> {
  const problem = (await answer.json().catch(() => ({}))) as {
    title?: string;
    detail?: string;
    errors?: readonly { detail?: string; pointer?: string; parameter?: string }[];
  };
  // A single error says what the problem says, which names what is wrong in an address by itself.
  const errors = (problem.errors ?? [])
    .filter(({ detail, parameter }) => detail !== problem.detail && parameter === undefined)
    .map(({ detail, pointer }) => [pointer, detail].filter(Boolean).join(": "));
  return {
    failed: "told",
    status: answer.status,
    title: problem.title ?? String(answer.status),
    details: [...(problem.detail ? [problem.detail] : []), ...errors],
  };
}
