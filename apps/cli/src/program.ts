import { Command } from "commander";
import about from "../package.json" with { type: "json" };
import { applyCommand } from "./commands/apply.ts";
import type { Define } from "./commands/define.ts";
import { depositCommand } from "./commands/deposit.ts";
import { draftCommand } from "./commands/draft.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { loginCommand } from "./commands/login.ts";
import { logoutCommand } from "./commands/logout.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { reconcileCommand } from "./commands/reconcile.ts";
import { recordCommand } from "./commands/record.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { tokenCommand } from "./commands/token.ts";
import { verifyCommand } from "./commands/verify.ts";
import { vocabularyCommand } from "./commands/vocabulary.ts";
import type { ExitCode } from "./exit.ts";
import type { Io } from "./io.ts";

const commands: readonly Define[] = [
  serveCommand,
  tokenCommand,
  loginCommand,
  logoutCommand,
  depositCommand,
  draftCommand,
  applyCommand,
  recordCommand,
  vocabularyCommand,
  showCommand,
  exportCommand,
  importCommand,
  rebuildCommand,
  verifyCommand,
  reconcileCommand,
];

const closing = `
Exit codes: 0 done, 1 refused or different, 2 not understood, 3 not reachable or not allowed, 4 a fault.
Start with: collegium serve, then collegium help apply`;

/** The whole command line. */
export function program(io: Io, end: (code: ExitCode) => void): Command {
  const root = new Command("collegium")
    .description(
      "A public register of diplomatic consultations: every fact points at the words that support it.",
    )
    .version(about.version)
    .addHelpText("after", closing);
  for (const define of commands) root.addCommand(define(io, end));
  return root;
}
