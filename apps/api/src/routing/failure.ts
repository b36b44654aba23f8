import { asUnwritable, Unavailable, Unwritable, WordsRemain } from "@collegium/event-store";
import type { Logger } from "pino";
import type { Answer, Ctx } from "../http/answer.ts";
import { sendProblem } from "../http/send-problem.ts";
import { unwritable } from "../http/unwritable.ts";
import { problem } from "../problems/problem.ts";
import { UnreadableCommit } from "../register/folded-stream.ts";
import { LostText } from "../register/stored-text.ts";

/** Answers a thrown error: what happened is in the log, under the request's id; the answer tells nothing of it. */
export function failed(c: Ctx, error: unknown, log: Logger): Answer {
  const wait = waitAfter(error);
  const disk = asUnwritable(error);
  const unreadable = error instanceof UnreadableCommit;
  const lost = error instanceof LostText;
  log.error(
    { err: error, requestId: c.get("exchange").requestId, route: c.get("exchange").route },
    disk instanceof Unwritable
      ? "unwritable"
      : wait !== undefined
        ? "unavailable"
        : unreadable
          ? "unreadable"
          : lost
            ? "text-lost"
            : "fault",
  );
  if (disk instanceof Unwritable) return sendProblem(c, unwritable(disk));
  if (unreadable) {
    const { message, stream, revision } = error;
    return sendProblem(c, problem("unreadable", message, { extra: { stream, revision } }));
  }
  if (lost) {
    const { source } = error;
    return sendProblem(
      c,
      problem("text-lost", `The text of source ${source} is lost`, { extra: { source } }),
    );
  }
  if (wait !== undefined) {
    return sendProblem(
      c,
      problem("unavailable", "The register is busy; send the same again", {
        headers: { "retry-after": String(wait) },
      }),
    );
  }
  return sendProblem(
    c,
    problem("fault", "The register failed; the fault was logged under this request's id"),
  );
}

/** In how many seconds the same request may do better; undefined where it will not. */
function waitAfter(error: unknown): number | undefined {
  if (error instanceof Unavailable) return error.retryAfterSeconds;
  if (error instanceof WordsRemain) return 1;
  return undefined;
}
