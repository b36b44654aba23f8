import { sendSheet } from "@collegium/cli/apply";
import { foundingSheets, type SheetFile, sampleSheets } from "@collegium/cli/sheets";
import { revision, type StreamName } from "@collegium/domain";
import type { Engine } from "./engines.ts";

/** The founding sheets upon their communiqués where those are at hand, which are not ours to publish; the sample's digests otherwise. */
export function sheetFiles(): {
  readonly which: "founding" | "sample";
  readonly files: readonly SheetFile[];
} {
  const founding = foundingSheets();
  return founding ? { which: "founding", files: founding } : { which: "sample", files: sampleSheets() };
}

/** Applies sheets as `collegium apply` does, each an hour after the one before; answers how many commits there were. */
export async function writeSheets(engine: Engine, files: readonly SheetFile[]): Promise<number> {
  let writes = 0;
  for (const [index, { name, yaml, sheet, text }] of files.entries()) {
    const client = engine.as("ada", () => new Date(Date.UTC(2019, 0, 1, index)));
    const file = typeof sheet.source === "object" ? sheet.source.text : undefined;
    const sent = await sendSheet(client, {
      yaml,
      ...(file !== undefined && { text: { name: file, words: text } }),
    });
    if (!sent.ok || sent.report.refused) throw new Error(`${engine.name}: ${name}: ${JSON.stringify(sent)}`);
    writes += sent.written;
    // One after the other: positions are given in the order of the hints.
    await engine.sequence(
      sent.report.written.map(({ stream, revision: at }) => ({
        stream: stream as StreamName,
        revision: revision(at),
      })),
    );
    await engine.shown();
  }
  return writes;
}
