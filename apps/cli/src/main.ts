import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { exitCodes } from "./exit.ts";

// Sources lose their types when they are loaded, in each thread again: half of what a short command takes. What comes of it is kept beside
// them, where only those can write who could change the sources themselves. Threads have it by the environment; a bundle needs none of it.
if (import.meta.url.endsWith(".ts")) {
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
    new URL("../node_modules/.cache/compiled", import.meta.url),
  );
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

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
