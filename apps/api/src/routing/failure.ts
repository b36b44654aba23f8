import { asUnwritable, damageOf, Unavailable, Unwritable, WordsRemain } from "@collegium/event-store";
import type { Answer, Ctx } from "@collegium/http";
import type { Logger } from "pino";
import { sendProblem } from "../http/send-problem.ts";
import { unwritable } from "../http/unwritable.ts";
import { ended, type Problem, problem } from "../problems/problem.ts";
import { UnreadableCommit } from "../register/folded-stream.ts";
import { LostText } from "../register/stored-text.ts";

/** Answers a thrown error: what happened is in the log, under the request's id; the answer tells nothing of it. */
export const failed = (c: Ctx, error: unknown, log: Logger): Answer =>
  sendProblem(c, problemOfFault(c, error, log));

/** A thrown error as a problem, once it is logged. */
export function problemOfFault(c: Ctx, error: unknown, log: Logger): Problem {
  const { named, problem } = toldAs(error);
  const { requestId, route } = c.get("exchange");
  log.error({ error, requestId, route, damaged: damageOf(error) }, named);
  return problem;
}

/** What an error is called in the log, and the problem that it is answered with. */
function toldAs(error: unknown): { readonly named: string; readonly problem: Problem } {
  const disk = asUnwritable(error);
  if (disk instanceof Unwritable) return { named: "unwritable", problem: unwritable(disk) };
  const wait = waitAfter(error);
  if (wait !== undefined) {
    const headers = { "retry-after": String(wait) };
    return {
      named: "unavailable",
      problem: problem("unavailable", "The register is busy; send the same again.", { headers }),
    };
  }
  if (error instanceof UnreadableCommit) {
    const { message, stream, revision } = error;
    return {
      named: "unreadable",
      problem: problem("unreadable", ended(message), { extra: { stream, revision } }),
    };
  }
  if (error instanceof LostText) {
    const { source } = error;
    const detail = `The text of source ${source} is lost.` as const;
    return { named: "text-lost", problem: problem("text-lost", detail, { extra: { source } }) };
  }
  const damaged = damageOf(error);
  if (damaged !== undefined) return { named: "damaged", problem: damage(damaged) };
  return {
    named: "fault",
    problem: problem("fault", "The register failed; the fault was logged under this request's id."),
  };
}

const damage = (damaged: string): Problem =>
  problem(
    "damaged",
    `What the register keeps as ${damaged} is damaged. Its operator mends it, as the runbook says under “Damage”; everything else goes on.`,
    { extra: { damaged } },
  );

/** In how many seconds the same request may do better; undefined where it will not. */
function waitAfter(error: unknown): number | undefined {
  if (error instanceof Unavailable) return error.retryAfterSeconds;
  if (error instanceof WordsRemain) return 1;
  return undefined;
}
