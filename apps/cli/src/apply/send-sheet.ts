import type { Client, components, Problem } from "@collegium/client";

export type SheetReport = components["schemas"]["SheetReport"];

export interface SheetToSend {
  /** As it stands in its file. */
  readonly yaml: string;
  /** The text that it names, where that is at hand. */
  readonly text?: { readonly name: string; readonly words: string } | undefined;
  readonly reason?: string | undefined;
  readonly dryRun?: boolean;
}

/** What became of one sheet; `written` counts the commits that were recorded, also where a later one was not. */
export type Sent =
  | { readonly ok: true; readonly report: SheetReport; readonly written: number }
  | { readonly ok: false; readonly problem: Problem; readonly doing: string; readonly written: number };

/** The register does a part in each request: what is larger than this many is a fault. */
const mostRequests = 1000;

/**
 * Sends a sheet to the register, which applies it; sends it again while the register has more to do. A write that failed ends it:
 * what was recorded stays, and sending the sheet again does the rest.
 */
export async function sendSheet(client: Client, sheet: SheetToSend): Promise<Sent> {
  let written = 0;
  for (let request = 1; ; request++) {
    const sent = await client.request(addressOf(sheet), { method: "POST", body: formOf(sheet) });
    if (!sent.ok) return { ok: false, problem: sent.problem, doing: "The sheet was not applied", written };
    const report = sent.data as SheetReport;
    written += report.written.length;
    if (!report.failed) return { ok: true, report, written };
    const { stream, problem } = report.failed;
    const isUnfinished = problem.status === 503 && report.written.length > 0;
    if (!isUnfinished || request === mostRequests)
      return { ok: false, problem: problem as Problem, doing: `${stream} was not recorded`, written };
  }
}

function addressOf({ dryRun, reason }: SheetToSend): string {
  const query = new URLSearchParams();
  if (dryRun) query.set("dryRun", "true");
  if (reason !== undefined) query.set("reason", reason);
  return `/v1/sheets${query.size > 0 ? `?${query}` : ""}`;
}

function formOf({ yaml, text }: SheetToSend): FormData {
  const form = new FormData();
  form.set("sheet", new Blob([yaml]), "sheet.yaml");
  if (text) form.set("text", new Blob([text.words]), text.name);
  return form;
}
