import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const folder = new URL("../../peers/", import.meta.url);

/**
 * Installs the peers into a folder of their own, beside the workspace and never by its install: building SQLite takes one to three
 * minutes where no prebuilt binary can be fetched. Later runs find them there. Its output goes to stderr as it comes.
 */
export async function installPeers(progress: (message: string) => void): Promise<void> {
  progress("installing the peers into packages/bench/peers; building SQLite may take minutes, once");
  const install = ["-y", "pnpm@12", "install", "--frozen-lockfile", "--reporter", "append-only"];
  const child = spawn("npx", install, {
    cwd: folder,
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0)
    throw new Error("the peers could not be installed; `bench --no-peers` measures without them");
}

/** A module of the peers' folder; the caller says what it uses of it. */
export async function importPeer<Module>(name: string): Promise<Module> {
  const path = createRequire(new URL("package.json", folder)).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}
