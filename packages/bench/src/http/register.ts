import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchContext } from "../bench.ts";
import { viewedRegisterFile } from "../views/register-file.ts";
import { type ServerProcess, startServer } from "./server.ts";

const main = fileURLToPath(import.meta.resolve("@collegium/cli/main"));

/** `collegium serve` with a generated register, in a process of its own. */
export async function startRegister(context: BenchContext): Promise<ServerProcess> {
  const folder = dirname(await viewedRegisterFile(context, context.sizes.least));
  context.progress("starting collegium serve");
  return startServer([main, "serve"], {
    COLLEGIUM_DATA: folder,
    COLLEGIUM_SAMPLE: "off",
    HOST: "127.0.0.1",
    PORT: "0",
  });
}
