import { type Passage, type Refusal, refusalInWords } from "@collegium/domain";
import { type ProblemName, problems } from "./catalogue.ts";

/** What is told of a problem: whole sentences. */
export type Detail = `${string}${"." | "?"}`;

/** Words from elsewhere, as the end of what is told: with their full stop. */
export const ended = (words: string): Detail =>
  (/[.?]$/.test(words) ? words : `${words.trimEnd()}.`) as Detail;

/** One thing that is wrong: either where in the body (a JSON pointer, RFC 6901) or which query parameter, and by which rule. */
export interface ProblemError {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly rule: string;
  readonly detail: Detail;
  readonly passages?: readonly Passage[];
  /** Of a sheet: where in its text, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** Where in a request something stands: in its body, or in its query. */
export type Place = { readonly pointer: string } | { readonly parameter: string };

/** Says of a pointer into events where in the request that stands. */
export type PlaceOf = (inEvents: string) => Place;

/** A rule that was broken, put into words. */
export const errorOf = (refusal: Refusal, place: PlaceOf): ProblemError => ({
  rule: refusal.rule,
  ...place(refusal.pointer),
  detail: ended(refusalInWords(refusal)),
  ...(refusal.passages && { passages: refusal.passages }),
});

/** An expected failure, as a value; `extra` are further members of the answer. */
export interface Problem {
  readonly problem: ProblemName;
  readonly detail: Detail;
  readonly errors?: readonly ProblemError[];
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export const problem = (
  name: ProblemName,
  detail: Detail,
  more: Omit<Problem, "problem" | "detail"> = {},
): Problem => ({
  problem: name,
  detail,
  ...more,
});

export const isProblem = (value: object): value is Problem => "problem" in value;

/** At most this many errors are sent; the rest would not be read. */
const shown = 100;

/** A problem as it is sent (RFC 9457). */
export const problemBody = (
  { problem: name, detail, errors, extra }: Problem,
  { baseUrl, requestId }: { baseUrl: string; requestId: string },
) => ({
  type: `${baseUrl}/problems/${name}`,
  title: problems[name].title,
  status: problems[name].status,
  detail,
  instance: `urn:collegium:request:${requestId}`,
  ...(errors && { errors: errors.slice(0, shown) }),
  ...extra,
});
