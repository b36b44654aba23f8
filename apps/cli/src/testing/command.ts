import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { commandScript } from "./bundled/script.ts";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The script to run instead of the command. */
  readonly script?: string;
  /** What runs the command, such as a shell that sets a limit first. */
  readonly under?: readonly string[];
  /** Where its output goes instead of to the test: an open file. */
  readonly stdout?: number;
  /** Told what it writes to stdout, as it does. */
  readonly heard?: (words: string) => void;
}

/** A folder of its own for one test, which goes with the run. */
export function newFolder(): string {
  const run = tmpdir();
  if (!basename(run).startsWith("collegium-tests-"))
    throw new Error(`Nobody would remove it from ${run}: this run's globalSetup lacks vitest.temporary.ts`);
  return mkdtempSync(join(run, "collegium-"));
}

/** Starts the real command as a process of its own, without the settings of whoever runs the tests. */
async function start(
  args: readonly string[],
  { cwd, env = {}, script, under = [], stdout }: Surroundings,
): Promise<ChildProcess> {
  const run = script === undefined ? await commandScript() : { path: script, env: {} };
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(COLLEGIUM_|INIT_CWD$|HOST$|PORT$|LOG_LEVEL$|FORCE_COLOR$)/.test(name),
  );
  const at = cwd ?? newFolder();
  const [command, ...rest] = [...under, process.execPath, run.path, ...args] as [string, ...string[]];
  return spawn(command, rest, {
    cwd: at,
    // Nor with what they are signed in to.
    env: {
      ...Object.fromEntries(inherited),
      NO_COLOR: "1",
      COLLEGIUM_KEYRING: "off",
      XDG_CONFIG_HOME: at,
      APPDATA: at,
      ...run.env,
      ...env,
    },
    stdio: ["ignore", stdout ?? "pipe", "pipe"],
  });
}

function watch(child: ChildProcess) {
  const texts = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    texts.stdout += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    texts.stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, ...texts }));
  });
  return { texts, ended };
}

/** Runs the command to its end. */
export const collegium = async (args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> =>
  watch(await start(args, surroundings)).ended;

export interface Serving {
  readonly url: string;
  /** What it has said to people so far. */
  said(): string;
  /** Asks it to end, and answers with how it did. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Serves a register on a free port; ready when it answers. */
export const serving = (args: readonly string[], surroundings: Surroundings = {}): Promise<Serving> =>
  answering(["serve", "--port", "0", ...args], surroundings);

/** Starts a program that serves a register; ready when it answers. */
export async function answering(args: readonly string[], surroundings: Surroundings = {}): Promise<Serving> {
  const child = await start(args, surroundings);
  const { texts, ended } = watch(child);
  if (surroundings.heard) child.stdout?.on("data", surroundings.heard);
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", () => {
      // The last line that it says when it serves, so that all before it is there too.
      const found = /(http:\/\/\S+)\/docs.*\nCtrl-C ends it/s.exec(texts.stderr)?.[1];
      if (found) resolve(found);
    });
    ended.then(({ code, stderr }) => reject(new Error(`serve ended with ${code}: ${stderr}`)), reject);
  });
  return {
    url,
    said: () => texts.stderr,
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}
