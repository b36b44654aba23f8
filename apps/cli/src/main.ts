import { systemIo } from "./io.ts";
import { run } from "./run.ts";

// Whoever reads our output may stop reading (`| head`): that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

// What is for people alone must not end the work where nobody looks.
process.stderr.on("error", () => {});

process.exitCode = await run(process.argv.slice(2), systemIo());
