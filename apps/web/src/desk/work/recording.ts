import { type Failure, isFailure, type Report, type Server } from "../server/server.ts";
import { toSheet } from "../sheet/to-sheet.ts";
import type { Desk } from "./desk.ts";

/** How far recording came. */
export type Recording =
  | { readonly state: "no" }
  | { readonly state: "asking" }
  /** It failed because the sign-in had ended, and the editor has signed in again. */
  | { readonly state: "signed-in" }
  | { readonly state: "failed"; readonly failure: Failure }
  | { readonly state: "refused"; readonly report: Report }
  | { readonly state: "partly"; readonly report: Report };

/** How recording ended. */
type Ended =
  | { readonly recorded: { readonly commits: number; readonly report: Report } }
  | { readonly recording: Recording };

/** So often a sheet is sent again by itself, where one request was too short for all of it. */
const most = 10;

/**
 * Records the sheet. The register's own law makes it safe to send again after any end: what is in stays in, nothing is in twice. So a broken
 * connection is mended by recording again, by the editor's hand, who sees what happened.
 */
export async function record(server: Server, desk: Desk): Promise<Ended> {
  const { sheet } = toSheet(desk.text, desk.sheet);
  let commits = 0;
  for (let time = 1; ; time++) {
    const report = await server.apply(sheet, desk.text.words, false);
    if (isFailure(report)) return { recording: { state: "failed", failure: report } };
    commits += report.written.length;
    if (report.refused) return { recording: { state: "refused", report } };
    if (report.complete) return { recorded: { commits, report } };
    if (time === most || report.written.length === 0) return { recording: { state: "partly", report } };
  }
}
