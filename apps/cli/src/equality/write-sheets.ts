import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSheet, revision, type StreamName } from "@collegium/domain";
import type { Hint } from "@collegium/event-store/dynamodb";
import { applySheet } from "../apply/apply-sheet.ts";
import { emptyCache } from "../apply/cache.ts";
import type { Written } from "../remote/write.ts";
import type { Engine } from "./engines.ts";

const root = join(import.meta.dirname, "../../../..");

/** A record sheet, and the text that it is about. */
export interface SheetFile {
  readonly name: string;
  readonly yaml: string;
  readonly text: string;
}

/** The founding sheets upon their communiqués where those are at hand, which are not ours to publish; the sample's digests otherwise. */
export function sheetFiles(): {
  readonly which: "founding" | "sample";
  readonly files: readonly SheetFile[];
} {
  const seeds = resolve(root, process.env.COLLEGIUM_SEEDS || "../shared/seeds");
  const which = existsSync(seeds) ? "founding" : "sample";
  const folder = join(root, "apps/cli", which === "founding" ? "sheets" : "sample");
  const files = ["moscow-2009", "minsk-2014"].map((name) => {
    const yaml = readFileSync(join(folder, `${name}.yaml`), "utf8");
    const { source } = sheetOf(yaml);
    const named = typeof source === "object" ? source.text : undefined;
    const text = which === "founding" && named ? join(seeds, named) : join(folder, `${name}.txt`);
    return { name, yaml, text: readFileSync(text, "utf8") };
  });
  return { which, files };
}

function sheetOf(yaml: string) {
  const parsed = parseSheet(yaml);
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
}

/** Applies sheets as `collegium apply` does, each write a minute after the one before; answers how many there were. */
export async function writeSheets(engine: Engine, files: readonly SheetFile[]): Promise<number> {
  let writes = 0;
  const client = engine.as("ada", () => new Date(Date.UTC(2019, 0, 1, 0, writes)));
  const hints: Hint[] = [];
  const noting: typeof client = {
    ...client,
    async request(address, input) {
      const answer = await client.request(address, input);
      if (!answer.ok || input?.method === undefined || input.method === "GET") return answer;
      writes++;
      const { stream, revision: at } = answer.data as Written;
      hints.push({ stream: stream as StreamName, revision: revision(at) });
      return answer;
    },
  };
  for (const { name, yaml, text } of files) {
    const applied = await applySheet(noting, sheetOf(yaml), emptyCache(), { text });
    if (applied.outcome !== "applied") throw new Error(`${engine.name}: ${name}: ${JSON.stringify(applied)}`);
    // The next sheet is planned upon what is shown.
    await engine.sequence(hints.splice(0));
    await engine.shown();
  }
  return writes;
}
