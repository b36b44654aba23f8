import { Command } from "commander";
import about from "../package.json" with { type: "json" };
import type { Define } from "./commands/define.ts";
import type { ExitCode } from "./exit.ts";
import type { Io } from "./io.ts";

/** Each is loaded when it is asked for: all together they bring all that serves, which takes longer than most do their work. */
const commands: Readonly<Record<string, () => Promise<Define>>> = {
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  token: async () => (await import("./commands/token.ts")).tokenCommand,
  login: async () => (await import("./commands/login.ts")).loginCommand,
  logout: async () => (await import("./commands/logout.ts")).logoutCommand,
  deposit: async () => (await import("./commands/deposit.ts")).depositCommand,
  draft: async () => (await import("./commands/draft.ts")).draftCommand,
  apply: async () => (await import("./commands/apply.ts")).applyCommand,
  record: async () => (await import("./commands/record.ts")).recordCommand,
  vocabulary: async () => (await import("./commands/vocabulary.ts")).vocabularyCommand,
  show: async () => (await import("./commands/show.ts")).showCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  import: async () => (await import("./commands/import.ts")).importCommand,
  rebuild: async () => (await import("./commands/rebuild.ts")).rebuildCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  reconcile: async () => (await import("./commands/reconcile.ts")).reconcileCommand,
};

const closing = `
Exit codes: 0 done, 1 refused or different, 2 not understood, 3 not reachable or not allowed, 4 a fault.
Start with: collegium serve, then collegium help apply`;

/** The whole command line; of its commands the one that the arguments ask for alone, where they ask for one, or for its help. */
export async function program(
  io: Io,
  end: (code: ExitCode) => void,
  [first = "", second = ""]: readonly string[],
): Promise<Command> {
  const root = new Command("collegium")
    .description(
      "A public register of diplomatic consultations: every fact points at the words that support it.",
    )
    .version(about.version)
    .addHelpText("after", closing);
  const defined = await Promise.all(asked(first, second).map((name) => commands[name]?.()));
  for (const define of defined) if (define) root.addCommand(define(io, end));
  return root;
}

/** The commands that are asked for; all, where help is given on which there are. */
function asked(first: string, second: string): readonly string[] {
  const name = first === "help" ? second : first;
  if (Object.hasOwn(commands, name)) return [name];
  return versionFlags.includes(first) ? [] : Object.keys(commands);
}

const versionFlags = ["-V", "--version"];
