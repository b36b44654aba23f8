import { type Commit, canonicalJson, type Position, revision, type StreamName } from "@collegium/domain";
import { shortHash } from "@collegium/http";
import type { SheetStep } from "@collegium/sheets";
import { isProblem, type Problem, problem } from "../problems/problem.ts";
import { decidingDrafts } from "../recording/events.ts";
import { record } from "../recording/record.ts";
import type { Register } from "../register/register.ts";
import { depositing } from "../sources/deposit.ts";
import { fetchingFrom } from "./fetch.ts";
import type { PlannedSheet, PlanSheet, ReportedSheet, SentSheet } from "./planning.ts";

type Stores = Pick<Register, "events" | "texts" | "search" | "clock">;

/** One sheet to apply, with everything but the register's own answer decided. */
export interface Application {
  readonly sent: SentSheet;
  readonly plan: PlanSheet;
  readonly actor: string;
  readonly dryRun: boolean;
  /** The plan, where there is one that whoever asks may have carried out. */
  admit(planned: PlannedSheet): ReportedSheet | Problem;
  /** Whether there is room for one more write. */
  full(): Problem | undefined;
  /** The problem that a thrown error is told as. */
  problemOf(error: unknown): Problem;
}

export interface Applied {
  readonly planned: ReportedSheet;
  readonly written: readonly Recorded[];
  /** The write that was not done: those before it are recorded, those behind it were not tried. */
  readonly failed?: { readonly stream: StreamName; readonly problem: Problem };
}

interface Recorded {
  readonly commit: Commit;
  readonly position?: Position;
}

/** How long one request works, in milliseconds: gateways give up after 30 seconds. */
const workFor = 20_000;

/** How often a sheet is planned anew because somebody else wrote meanwhile. */
const attempts = 5;

/**
 * Makes the register say what a sheet says: plans upon what it has now, and records the plan's writes one by one, each decided as
 * any other write is. Where somebody else was first, plans again upon what they wrote.
 *
 * Law: sent again after any end, it records what is missing, and nothing twice. Of a plan that is refused nothing is recorded.
 */
export async function applySheet(stores: Stores, application: Application): Promise<Applied | Problem> {
  const until = stores.clock().getTime() + workFor;
  const written: Recorded[] = [];
  for (let attempt = 1; ; attempt++) {
    const result = await application.plan(application.sent, fetchingFrom(stores));
    const planned = result ? application.admit(result) : tooMany;
    if (isProblem(planned)) return planned;
    if (planned.outcome === "refused" || application.dryRun) return { planned, written };
    const failed = await carryOut(stores, application, planned.steps, written, until);
    if (!failed) return { planned, written };
    const others = failed.problem.problem === "precondition-failed";
    if (others && attempt < attempts) continue;
    const problem = others ? contended : failed.problem;
    return written.length > 0 ? { planned, written, failed: { ...failed, problem } } : problem;
  }
}

// A sheet has no precondition that its sender could mend: what was planned is the register's own work.
const contended = problem(
  "unavailable",
  "Others recorded something of the same records each time that the sheet was planned: send the same sheet again.",
  { headers: { "retry-after": "1" } },
);

const tooMany = problem("unavailable", "Too many sheets are being read.", {
  headers: { "retry-after": "5" },
});

async function carryOut(
  stores: Stores,
  application: Application,
  steps: readonly SheetStep[],
  written: Recorded[],
  until: number,
): Promise<Applied["failed"]> {
  for (const step of steps) {
    const { stream } = step;
    // At least one write a request: so each that is sent again comes nearer to the end.
    if (written.length > 0 && stores.clock().getTime() > until) return { stream, problem: outOfTime };
    const full = application.full();
    if (full) return { stream, problem: full };
    const result = await take(stores, application.actor, step).catch((error: unknown) => {
      if (written.length === 0) throw error;
      return application.problemOf(error);
    });
    if (isProblem(result)) return { stream, problem: result };
    written.push(result);
  }
  return undefined;
}

const outOfTime = problem("unavailable", "One request works for 20 seconds: send the same sheet again.", {
  headers: { "retry-after": "0" },
});

/** Sends one step as the write that it is. */
async function take(stores: Stores, actor: string, step: SheetStep): Promise<Recorded | Problem> {
  const { stream } = step;
  const deciding =
    step.kind === "deposit"
      ? depositing(stores, step.source, step)
      : { decide: decidingDrafts(stores, stream, step.drafts) };
  return record(stores, {
    stream,
    actor,
    ...(step.kind === "append" && step.reason !== undefined && { reason: step.reason }),
    // The same write upon the same revision is the same commit, whoever else applies the sheet just now.
    request: { commitId: shortHash(canonicalJson([actor, step])) },
    seen: [step.kind === "append" ? step.expected : revision(0)],
    historyAfter: () => "",
    dryRun: false,
    place: (pointer) => ({ pointer }),
    ...deciding,
  });
}
