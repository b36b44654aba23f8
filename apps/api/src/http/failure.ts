import type { Logger } from "pino";
import { problem, sendProblem } from "../problems/problem.ts";
import { UnreadableCommit } from "../recording/fold.ts";
import type { Answer, Ctx } from "./answer.ts";

/** Answers a thrown error: what happened is in the log, under the request's id; the answer tells nothing of it. */
export function failed(c: Ctx, error: unknown, log: Logger): Answer {
  const passing = passes(error);
  const unreadable = error instanceof UnreadableCommit;
  log.error(
    { err: error, requestId: c.get("exchange").requestId, route: c.get("exchange").route },
    passing ? "unavailable" : unreadable ? "unreadable" : "fault",
  );
  if (unreadable) {
    const { message, stream, revision } = error;
    return sendProblem(c, problem("unreadable", message, { extra: { stream, revision } }));
  }
  if (passing) {
    return sendProblem(
      c,
      problem("unavailable", "The register is busy; send the same again", {
        headers: { "retry-after": "1" },
      }),
    );
  }
  return sendProblem(
    c,
    problem("fault", "The register failed; the fault was logged under this request's id"),
  );
}

/** SQLITE_BUSY and SQLITE_LOCKED (https://sqlite.org/rescode.html), in their low byte. */
const busy = new Set([5, 6]);
const passingCodes = new Set([
  "words-remain",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
]);

/** Whether the same request may do better soon. */
function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
  if (typeof errcode === "number") return busy.has(errcode & 0xff);
  return passingCodes.has(String(code)) || passingCodes.has(error.name);
}
