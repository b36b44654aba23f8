import { foundingSheets, type SheetFile, sampleSheets } from "@collegium/cli/sheets";
import { planSheet, type SheetStep } from "@collegium/sheets";
import { memoryRegister } from "@collegium/sheets/testing";

/** Two record sheets as the writes that they take, in order; the last is that of the second session with all its claims. */
export type Recording = readonly SheetStep[];

/** The sample that every new register begins with: the sessions of 2009 and 2014, from digests. */
export const sample = (): Recording => plan(sampleSheets());

/** The founding sheets upon the whole communiqués; undefined where those are not at hand. */
export function founding(): Recording | undefined {
  const files = foundingSheets();
  return files && plan(files);
}

function plan(files: readonly SheetFile[]): Recording {
  const register = memoryRegister();
  return files.flatMap(({ name, sheet, text }) => {
    const planned = planSheet(sheet, register, { text });
    if (planned.outcome === "refused") throw new Error(`${name}: ${JSON.stringify(planned.refusals)}`);
    register.take(planned.steps);
    return planned.steps;
  });
}
