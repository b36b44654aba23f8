import { CommanderError } from "commander";
import { CommandError, type ExitCode, exitCodes } from "./exit.ts";
import { type Io, say, styled } from "./io.ts";
import { program } from "./program.ts";

/** Runs one command line and answers with how it ended. Law: never throws. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.ok;
  try {
    await program(io, (code) => {
      exit = code;
    }).parseAsync(args, { from: "user" });
    return exit;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: Io): ExitCode {
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const complain = (message: string) => say(io, `${styled(io.stderr, "red", "error:")} ${message}`);
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
