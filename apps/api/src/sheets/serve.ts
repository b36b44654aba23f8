import { type Ctx, send } from "@collegium/http";
import type { SheetProblem } from "@collegium/sheets";
import { missingScopes } from "../identity/authenticate.ts";
import { identified } from "../identity/authorise.ts";
import type { Principal } from "../identity/index.ts";
import { ended, isProblem, type Problem, problem, problemBody } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import { summary } from "../recording/record.ts";
import { scopesFor } from "../recording/scopes.ts";
import { settle } from "../recording/settle.ts";
import type { Writing } from "../recording/write.ts";
import { writtenBody } from "../recording/written.ts";
import { UnreadableCommit } from "../register/folded-stream.ts";
import { problemOfFault } from "../routing/failure.ts";
import { type Applied, applySheet } from "./apply.ts";
import { type PlannedSheet, type PlanSheet, planSent, type ReportedSheet } from "./planning.ts";
import type { ServeSheets } from "./route.ts";
import { readSheetBody } from "./sheet-body.ts";

/** Serves `POST /v1/sheets` where sheets are planned so: `planningThreads()`, where one process has many requests. */
export const serveSheetsBy =
  (plan: PlanSheet): ServeSheets =>
  async (c, writing, { dryRun, reason }) => {
    const { register, log, limit } = writing;
    const writer = await identified(c, { verifyToken: writing.verifyToken, clock: register.clock, log });
    if (isProblem(writer)) return writer;
    const { principal } = writer;
    const { actor } = principal;
    const lacking = missingScopes(principal, ["record"]);
    if (lacking) return lacking;
    const body = await readSheetBody(c.req.raw);
    if (isProblem(body)) return body;
    const applied = await applySheet(register, {
      sent: { ...body, reason },
      plan,
      actor,
      dryRun,
      admit: (planned) => admitted(planned, principal),
      full: () => limit?.(actor, register.clock()),
      problemOf: (error) => problemOfFault(c, error, log),
    });
    if (isProblem(applied)) return applied;
    await settleAll(c, writing, applied);
    return answer(c, applied, dryRun);
  };

/** Serves it right here, as a process does that has one request at a time. */
export const serveSheets: ServeSheets = serveSheetsBy(planSent);

function admitted(planned: PlannedSheet, principal: Principal): ReportedSheet | Problem {
  if (planned.outcome === "malformed") return unreadable(planned.problems);
  if (planned.outcome === "unreadable") throw new UnreadableCommit(planned, planned.cause);
  if (planned.outcome === "stray") {
    const wanted = planned.named === undefined ? "names none" : `names "${planned.named}"`;
    return malformed(
      "malformed",
      `A text called "${planned.text.slice(0, 80)}" was sent, and the sheet ${wanted}.`,
    );
  }
  return forbidden(planned, principal) ?? planned;
}

type Told = Pick<SheetProblem, "line" | "column" | "pointer" | "detail">;

function unreadable(problems: readonly Told[]): Problem {
  const errors = problems.map(({ line, column, pointer, detail }) => ({
    rule: "malformed",
    pointer,
    line,
    column,
    detail: ended(detail),
  }));
  const lines = errors.map(({ line, detail }) => ({ detail: `line ${line}: ${detail}` as const }));
  return problem("malformed", `The sheet can't be read: ${summary(lines)}`, { errors });
}

/** What the plan takes that the writer may not do, told at its lines before anything is recorded. */
function forbidden(planned: ReportedSheet, principal: Principal): Problem | undefined {
  if (planned.outcome === "refused") return undefined;
  const needed = planned.steps.flatMap((step) => (step.kind === "append" ? [...scopesFor(step.drafts)] : []));
  const lacking = missingScopes(principal, needed);
  return (
    lacking && {
      ...lacking,
      errors: planned.replacing.map((one) => ({ rule: "malformed", ...one, detail: ended(one.detail) })),
    }
  );
}

/** What follows the commits is done once, for all of them. */
async function settleAll(c: Ctx, { register, log, changed }: Writing, { written }: Applied): Promise<void> {
  const last = written.at(-1);
  if (!last) return;
  c.get("exchange").recorded = last.commit;
  try {
    await settle(register, last.commit, log);
  } finally {
    changed();
  }
}

/** The report is JSON already, made where it holds up nobody. */
function answer(c: Ctx, { planned, written, failed }: Applied, dryRun: boolean) {
  const { site, requestId } = c.get("exchange");
  const before = {
    dryRun,
    refused: planned.outcome === "refused",
    complete: planned.outcome === "planned" && failed === undefined,
  };
  const behind = {
    written: written.map(writtenBody),
    ...(failed && {
      failed: {
        stream: failed.stream,
        problem: problemBody(failed.problem, { baseUrl: site.baseUrl, requestId }),
      },
    }),
  };
  const members = [JSON.stringify(before), planned.report, JSON.stringify(behind)].map((one) =>
    one.slice(1, -1),
  );
  return send(c, `{${members.join(",")}}`, { cache: "no-store", headers: failed?.problem.headers });
}
