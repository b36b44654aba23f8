import { setImmediate as nextTurn } from "node:timers/promises";
import { type Commit, canonicalJson, type Position, revision, type StreamName } from "@collegium/domain";
import { shortHash } from "@collegium/http";
import { type ParsedSheet, planFetched, type SheetPlan, type SheetStep } from "@collegium/sheets";
import { isProblem, type Problem, problem } from "../problems/problem.ts";
import { decidingDrafts } from "../recording/events.ts";
import { record } from "../recording/record.ts";
import type { Register } from "../register/register.ts";
import { depositing } from "../sources/deposit.ts";
import { fetchMissing, nothingFetched } from "./fetch.ts";

type Sheet = Extract<ParsedSheet, { outcome: "parsed" }>["sheet"];
type Stores = Pick<Register, "events" | "texts" | "search" | "clock">;

/** One sheet to apply, with everything but the register's own answer decided. */
export interface Application {
  readonly sheet: Sheet;
  /** What the file holds that the sheet's source names. */
  readonly text: string | undefined;
  readonly reason: string | undefined;
  readonly actor: string;
  readonly dryRun: boolean;
  /** Why the plan may not be carried out by whoever asks. */
  refuse(plan: SheetPlan): Problem | undefined;
  /** Whether there is room for one more write. */
  full(): Problem | undefined;
  /** The problem that a thrown error is told as. */
  problemOf(error: unknown): Problem;
}

export interface Applied {
  readonly plan: SheetPlan;
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
    const plan = await planned(stores, application);
    const refused = application.refuse(plan);
    if (refused) return refused;
    if (plan.outcome === "refused" || application.dryRun) return { plan, written };
    const failed = await carryOut(stores, application, plan.steps, written, until);
    if (!failed) return { plan, written };
    if (failed.problem.problem !== "precondition-failed" || attempt === attempts)
      return written.length > 0 ? { plan, written, failed } : failed.problem;
  }
}

async function planned(stores: Stores, { sheet, text, reason }: Application): Promise<SheetPlan> {
  const fetched = nothingFetched();
  for (;;) {
    await nextTurn();
    const result = planFetched(sheet, fetched, { text, reason });
    if ("plan" in result) return result.plan;
    await fetchMissing(stores, result.missing, fetched);
  }
}

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

const outOfTime = problem("unavailable", "One request works for 20 seconds: send the same sheet again", {
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
    pointer: (pointer) => pointer,
    ...deciding,
  });
}
