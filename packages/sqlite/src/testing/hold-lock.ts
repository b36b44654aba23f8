import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const holder = fileURLToPath(new URL("./holder.fixture.ts", import.meta.url));

/** Another process that holds the write lock of a file, in the middle of a transaction. */
export interface Holder extends AsyncDisposable {
  /** Resolves once the lock is free. */
  release(): Promise<void>;
  /** As `kill -9`: nothing is rolled back or closed. */
  kill(): Promise<void>;
}

/** Starts such a process; it holds the lock when this resolves, and ends at the end of the scope at the latest. */
export async function holdLock(path: string): Promise<Holder> {
  const child = fork(holder, [path], { execArgv: [] });
  const ended = once(child, "exit");
  await Promise.race([once(child, "message"), ended.then(() => Promise.reject(new Error("no lock")))]);
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return {
    async release() {
      child.send("release");
      await ended;
    },
    kill,
    [Symbol.asyncDispose]: kill,
  };
}
