import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSheet, planSheet, type SheetStep } from "@collegium/domain";
import { memoryRegister } from "@collegium/domain/testing";

const root = join(import.meta.dirname, "../../../..");

/** Two record sheets as the writes that they take, in order; the last is that of the second session with all its claims. */
export type Recording = readonly SheetStep[];

/** The sample that every new register begins with: the sessions of 2009 and 2014, from digests. */
export const sample = (): Recording => {
  const folder = join(root, "apps/cli/sample");
  return plan(folder, (name) => join(folder, `${name}.txt`));
};

/** Where the founding communiqués are; they are not ours to publish. */
const seeds = resolve(root, process.env.COLLEGIUM_SEEDS || "../shared/seeds");

/** The founding sheets upon the whole communiqués; undefined where those are not at hand. */
export const founding = (): Recording | undefined =>
  existsSync(seeds) ? plan(join(root, "apps/cli/sheets"), (_, text) => join(seeds, text)) : undefined;

function plan(folder: string, textOf: (name: string, text: string) => string): Recording {
  const register = memoryRegister();
  return ["moscow-2009", "minsk-2014"].flatMap((name) => {
    const parsed = parseSheet(readFileSync(join(folder, `${name}.yaml`), "utf8"));
    if (parsed.outcome === "malformed") throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    const { source } = parsed.sheet;
    const text = readFileSync(textOf(name, typeof source === "object" ? (source.text ?? "") : ""), "utf8");
    const planned = planSheet(parsed.sheet, register, { text });
    if (planned.outcome === "refused") throw new Error(`${name}: ${JSON.stringify(planned.refusals)}`);
    register.take(planned.steps);
    return planned.steps;
  });
}
