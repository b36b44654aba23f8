import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Order, Served, Took } from "./child.ts";
import type { Sizes } from "./seed.ts";

/** A register that is served by a process of its own, and tells of its event loop. */
export interface ServedRegister extends Served, AsyncDisposable {
  /** What the longest turn was while `work` ran, over what hashing 128 MiB took right before: both within the process that serves. */
  turnDuring(work: () => Promise<void>): Promise<Took>;
}

export async function servedRegister(sizes: Sizes): Promise<ServedRegister> {
  const child = fork(join(import.meta.dirname, "child.ts"), [JSON.stringify(sizes)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const dead = died(child);
  const ask = async <T>(order?: Order): Promise<T> => {
    const answer = once(child, "message");
    if (order) child.send(order);
    const [message] = await Promise.race([answer, dead]);
    return message as T;
  };
  const served = await ask<Served>();
  return {
    ...served,
    async turnDuring(work) {
      const hashed = await ask<Took>({ kind: "hash" });
      await work();
      const longest = await ask<Took>({ kind: "turn" });
      return { cpu: longest.cpu / hashed.cpu, wall: longest.wall / hashed.wall };
    },
    async [Symbol.asyncDispose]() {
      dead.catch(() => {});
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

async function died(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, "exit");
  throw new Error(`The process that serves ended: ${code ?? signal}`);
}
