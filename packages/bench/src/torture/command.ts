import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(import.meta.resolve("@collegium/cli/main"));

type Env = Readonly<Record<string, string>>;

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the `collegium` command in a process of its own, to its end. */
export async function collegium(args: readonly string[], env: Env = {}): Promise<Ended> {
  const child = start(args, env);
  let said = "";
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding("utf8").on("data", (chunk: string) => {
      said = (said + chunk).slice(-4000);
    });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

/** A register that is served by a process of its own. */
export interface Served {
  readonly url: string;
  /** Resolves with what it said last once the process is gone, by whatever. */
  readonly gone: Promise<string>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<void>;
}

/** Starts `collegium serve` with these options, and resolves when it takes requests; undefined where it ended before. */
export async function serve(
  args: readonly string[],
  env: Env,
  onSpawned: (child: ChildProcess) => void = () => {},
): Promise<Served | { readonly failed: string }> {
  const child = start(["serve", "--port", "0", ...args], { COLLEGIUM_SAMPLE: "off", ...env });
  onSpawned(child);
  let said = "";
  child.stdout?.resume();
  const gone = once(child, "close").then(() => said);
  const url = await new Promise<string | undefined>((resolve) => {
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      said = (said + chunk).slice(-4000);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    gone.then(() => resolve(undefined));
  });
  if (url === undefined) return { failed: said };
  const end = (signal: "SIGKILL" | "SIGTERM") => async () => {
    child.kill(signal);
    await gone;
  };
  return { url, gone, kill: end("SIGKILL"), stop: end("SIGTERM") };
}

const start = (args: readonly string[], env: Env) =>
  spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
