import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const root = join(import.meta.dirname, "../../..");
const folder = join(root, ".github/workflows");

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
export interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly container?: string;
  readonly "runs-on"?: string;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly defaults?: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The workflows as they are written, by the names of their files. */
export const texts = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);
export const workflows = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, parse(text) as Workflow]),
);

/** A job of a workflow. */
export function named(file: string, name: string): Job {
  const job = workflows[file]?.jobs[name];
  if (!job) throw new Error(`${file} has no job ${name}`);
  return job;
}

/** The script of a step, by a part of the step's name. */
export function scriptOf(file: string, name: string, step: string): string {
  const run = named(file, name).steps?.find((one) => one.name?.includes(step))?.run;
  if (run === undefined) throw new Error(`${file} ${name} runs nothing in a step ${step}`);
  return run;
}
