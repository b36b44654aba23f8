import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { whereToAsk } from "./script.ts";

const build = join(import.meta.dirname, "../../../build.ts");

/**
 * Vitest's `globalSetup`: the command as it is shipped, bundled once for the whole run, when the first test asks for it. It starts in half the
 * time of the sources, and is what people run.
 */
export default async function setup(): Promise<() => Promise<void>> {
  let script: Promise<string> | undefined;
  const server = createServer((_, response) => {
    script ??= bundled();
    script.then(
      (path) => response.end(path),
      (fault: unknown) => {
        response.statusCode = 500;
        response.end(String(fault));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Workers inherit it, and so does what they start.
  process.env[whereToAsk] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

/** In the run's own folder of temporary files, which goes with the run. */
async function bundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "collegium-bundle-"));
  await promisify(execFile)(process.execPath, [build, folder]);
  return join(folder, "collegium.js");
}
