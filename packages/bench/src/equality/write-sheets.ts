import type { Written } from "@collegium/cli/apply";
import { applySheet, emptyCache } from "@collegium/cli/apply";
import { foundingSheets, type SheetFile, sampleSheets } from "@collegium/cli/sheets";
import { revision, type StreamName } from "@collegium/domain";
import type { Hint } from "@collegium/event-store/dynamodb";
import type { Engine } from "./engines.ts";

/** The founding sheets upon their communiqués where those are at hand, which are not ours to publish; the sample's digests otherwise. */
export function sheetFiles(): {
  readonly which: "founding" | "sample";
  readonly files: readonly SheetFile[];
} {
  const founding = foundingSheets();
  return founding ? { which: "founding", files: founding } : { which: "sample", files: sampleSheets() };
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
  for (const { name, sheet, text } of files) {
    const applied = await applySheet(noting, sheet, emptyCache(), { text });
    if (applied.outcome !== "applied") throw new Error(`${engine.name}: ${name}: ${JSON.stringify(applied)}`);
    // The next sheet is planned upon what is shown.
    await engine.sequence(hints.splice(0));
    await engine.shown();
  }
  return writes;
}
