import { exitCodes } from "./exit.ts";

// Whoever reads our output may stop reading (`| head`): that is no error of ours. A command that writes bytes for programs hears of it itself.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (process.stdout.listenerCount("error") > 1) return;
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`error: stdout can't be written: ${error.message}\n`);
  process.exit(exitCodes.unreachable);
});

// What is for people alone must not end the work where nobody looks.
process.stderr.on("error", () => {});

const [{ systemIo }, { run }] = await Promise.all([import("./io.ts"), import("./run.ts")]);
process.exitCode = await run(process.argv.slice(2), systemIo());
