import type { Answer } from "./ask.ts";
import type { Bent } from "./bend.ts";

/** Statuses that come before an operation is looked for, or whatever it is. */
const anywhere: ReadonlySet<number> = new Set([404, 405, 408, 413, 414, 431]);

/** What is wrong with an answer: a fault, a refusal that is no problem, a status that the contract does not tell of. */
export function faultOf(
  { operation, method, target }: Bent,
  { status, headers, body }: Answer,
): string | undefined {
  const type = String(headers["content-type"] ?? "");
  if (status >= 500 && !(status === 503 && headers["retry-after"] !== undefined))
    return `answered ${status}: ${body}`;
  if (method === "HEAD") return undefined;
  // An address that was bent out of the API is one of the reading room, which answers by pages, or leads to them.
  const isPage = /^text\/html/.test(type) || status === 308;
  if (firstSegment(target) !== firstSegment(operation.path) && isPage) return undefined;
  if (status >= 400 && !(type === "application/problem+json" && isProblem(body, status)))
    return `answered ${status} by what is no problem: ${type} ${body}`;
  const unreadable = whatIsUnreadable(type, body);
  if (unreadable !== undefined) return `answered ${status} by what is no JSON: ${unreadable}`;
  const declared = status in operation.responses || anywhere.has(status) || method !== operation.method;
  return declared ? undefined : `answered ${status}, which the reference does not tell of: ${body}`;
}

const firstSegment = (target: string): string => /^\/([^/?#]*)/.exec(target)?.[1] ?? "";

function isProblem(body: string, status: number): boolean {
  const problem = parsed(body) as
    | { status?: unknown; title?: unknown; detail?: unknown; type?: unknown }
    | undefined;
  return (
    problem?.status === status &&
    [problem.title, problem.detail, problem.type].every((part) => typeof part === "string")
  );
}

/** What of an answer that calls itself JSON, or JSON Lines (a value a line), is none. */
function whatIsUnreadable(type: string, body: string): string | undefined {
  if (!/json/.test(type)) return undefined;
  const values = type.startsWith("application/jsonl")
    ? body.split("\n").filter((line) => line !== "")
    : [body];
  return values.find((value) => parsed(value) === undefined);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
