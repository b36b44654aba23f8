import { type Command, CommanderError } from "commander";
import { CommandError, type ExitCode, exitCodes } from "./exit.ts";
import { type Io, printAsIs, say, sayAsIs, styled } from "./io.ts";
import { program } from "./program.ts";

/** What a command line is read by, given how to end otherwise than well, and the arguments. */
type Program = (io: Io, end: (code: ExitCode) => void, args: readonly string[]) => Command | Promise<Command>;

/** Runs one command line and answers with how it ended. Law: never throws. */
export async function run(args: readonly string[], io: Io, define: Program = program): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.ok;
  const end = (code: ExitCode) => {
    exit = code;
  };
  try {
    const root = governed(await define(io, end, args), io);
    await root.parseAsync(understood(root, args), { from: "user" });
    return exit;
  } catch (error) {
    return explain(error, io);
  }
}

/**
 * The arguments to be parsed. Commander answers `help` for a command that there is not with the help of all, and no word of why: it is told as who
 * calls that command is.
 */
function understood(root: Command, args: readonly string[]): readonly string[] {
  const [first, name = ""] = args;
  const isCommand = name === "help" || root.commands.some((command) => command.name() === name);
  const isUnknown = name !== "" && !name.startsWith("-") && !isCommand;
  return first === "help" && isUnknown ? args.slice(1) : args;
}

/** Lets a command and those below it write and end as `io` and `run` have it, not by themselves. */
function governed(root: Command, io: Io): Command {
  for (const command of [root, ...root.commands]) {
    command
      .exitOverride()
      .showHelpAfterError("(--help shows the options and examples)")
      .configureOutput({
        writeOut: (text) => printAsIs(io, text),
        writeErr: (text) => sayAsIs(io, text),
      });
  }
  return root;
}

function explain(error: unknown, io: Io): ExitCode {
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const complain = (message: string) => say(io, [styled("red", "error:"), ` ${message}`]);
  if (error instanceof CommandError) {
    complain(error.message);
    if (error.next) say(io, error.next);
    return error.exit;
  }
  complain(error instanceof Error ? error.message : String(error));
  if (io.env.COLLEGIUM_DEBUG && error instanceof Error) say(io, error.stack);
  else say(io, "This is a fault of Collegium, not of your input. COLLEGIUM_DEBUG=1 shows where it happened.");
  return exitCodes.fault;
}
