import type { Client, Problem } from "@collegium/client";
import {
  type PlanOptions,
  planFetched,
  type Sheet,
  type SheetFinding,
  type SheetPlan,
  type SheetRefusal,
  type SheetStep,
} from "@collegium/sheets";
import { sendWrite, type Written } from "../remote/write.ts";
import { type Cache, fetchMissing } from "./cache.ts";
import { simulate, standsAlone } from "./simulate.ts";

/** What became of one sheet. `written` holds the commits that were recorded, also where a later one was not. */
export type Applied =
  | {
      readonly outcome: "applied";
      readonly findings: readonly SheetFinding[];
      readonly written: readonly Written[];
    }
  | {
      readonly outcome: "refused";
      readonly findings: readonly SheetFinding[];
      readonly refusals: readonly SheetRefusal[];
    }
  | (Failure & { readonly outcome: "failed"; readonly written: readonly Written[] });

export interface ApplyOptions extends PlanOptions {
  /** `checked`: also asks the register to decide what it can, which takes a token. */
  readonly dryRun?: "planned" | "checked" | undefined;
  readonly onStep?: (done: number, of: number) => void;
}

/** How often a sheet is planned anew because somebody else wrote meanwhile. */
const attempts = 5;
const preconditionFailed = 412;

/**
 * Makes the register say what a sheet says: plans against what the register has now, and sends the plan's steps. Where somebody else was
 * first, plans again upon what they wrote. Law: run again after any end, it records what is missing, and nothing twice.
 */
export async function applySheet(
  client: Client,
  sheet: Sheet,
  cache: Cache,
  options: ApplyOptions,
): Promise<Applied> {
  const written: Written[] = [];
  for (let attempt = 1; ; attempt++) {
    const planned = await plan(client, sheet, cache, options);
    if ("problem" in planned)
      return { outcome: "failed", doing: "Reading the register failed", written, ...planned };
    if (planned.outcome === "refused") return planned;
    const { steps, findings } = planned;
    if (options.dryRun) {
      const failed = await rehearse(client, steps, cache, options.dryRun === "checked");
      return failed ? { outcome: "failed", written, ...failed } : { outcome: "applied", findings, written };
    }
    const failed = await send(client, steps, written, options.onStep);
    forget(steps, cache);
    if (!failed) return { outcome: "applied", findings, written };
    if (failed.problem.status !== preconditionFailed || attempt === attempts)
      return { outcome: "failed", written, ...failed };
    cache.streams.clear();
    cache.texts.clear();
  }
}

async function plan(
  client: Client,
  sheet: Sheet,
  cache: Cache,
  options: PlanOptions,
): Promise<SheetPlan | { problem: Problem }> {
  for (;;) {
    const result = planFetched(sheet, cache, options);
    if ("plan" in result) return result.plan;
    const problem = await fetchMissing(client, result.missing, cache);
    if (problem) return { problem };
  }
}

/** Takes the steps in the cache alone; the register decides, without recording, those that stand on what it has. */
async function rehearse(
  client: Client,
  steps: readonly SheetStep[],
  cache: Cache,
  checked: boolean,
): Promise<Failure | undefined> {
  for (const step of steps) {
    if (checked && standsAlone(step, cache)) {
      const sent = await sendWrite(client, step, { dryRun: true });
      if (!sent.ok) return { problem: sent.problem, doing: `${step.stream} would not be recorded` };
    }
    simulate(step, cache);
  }
  return undefined;
}

interface Failure {
  readonly problem: Problem;
  readonly doing: string;
}

async function send(
  client: Client,
  steps: readonly SheetStep[],
  written: Written[],
  onStep: ApplyOptions["onStep"],
): Promise<Failure | undefined> {
  for (const [index, step] of steps.entries()) {
    const sent = await sendWrite(client, step);
    if (!sent.ok) return { problem: sent.problem, doing: `${step.stream} was not recorded` };
    written.push(sent.data);
    onStep?.(index + 1, steps.length);
  }
  return undefined;
}

/** What was written, or tried to be, is read again when it is asked for next. */
function forget(steps: readonly SheetStep[], cache: Cache): void {
  for (const step of steps) {
    cache.streams.delete(step.stream);
    if (step.kind === "deposit") cache.texts.delete(step.source);
  }
}
