import { stringify } from "yaml";
import { toSheet } from "../sheet/to-sheet.ts";
import type { Desk } from "../work/desk.ts";

/** Gives the editor the sheet as a file, as `collegium apply` takes it with the text beside it, and the desk with the text within. */
export function download({ text, sheet }: Desk): void {
  const written = toSheet(text, sheet).sheet;
  const address = URL.createObjectURL(new Blob([stringify(written)], { type: "application/yaml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${sheet.head.source.id}.yaml`;
  link.click();
  URL.revokeObjectURL(address);
}
