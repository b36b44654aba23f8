import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpuSeconds } from "./cpu.ts";

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** CPU seconds that it has used so far, in user and system mode; NaN where the platform does not tell. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

/** Starts a program that tells its URL on stderr once it listens; what it logs on stdout is thrown away. */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("close", () => reject(new Error(`the server ended before it listened:\n${said}`)));
  });
  return {
    url,
    cpuSeconds: () => cpuSeconds(child.pid),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
