import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Compare } from "./kept.ts";

/** What a thread is sent. */
export interface Pair {
  readonly earlier: string;
  readonly later: string;
}

interface Task extends Pair {
  resolve(json: string): void;
  reject(fault: unknown): void;
}

export interface ThreadOptions {
  /** The module that a thread runs: `worker.ts`, or what a bundle made of it. */
  readonly file?: URL;
  /** One less than the machine has processors: one is for those who wait for other things. */
  readonly threads?: number;
  /** How many pairs may wait for a thread. */
  readonly waiting?: number;
}

/** A text of a mebibyte takes a tenth of it; who takes more ends alone. */
const mostMegabytes = 512;

/** Compares texts in threads, which are begun when they are needed and keep no process from ending. */
export function comparingThreads({
  file = new URL("./worker.ts", import.meta.url),
  threads = Math.max(1, availableParallelism() - 1),
  waiting = 50,
}: ThreadOptions = {}): Compare {
  const idle: Worker[] = [];
  const queue: Task[] = [];
  const busy = new Map<Worker, Task>();

  const begin = (): Worker => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    worker.on("message", (json: string) => {
      ended(worker)?.resolve(json);
      idle.push(worker);
      next();
    });
    // A thread that failed is gone, with what it was at alone.
    const failed = (fault: unknown) => {
      ended(worker)?.reject(fault);
      const index = idle.indexOf(worker);
      if (index >= 0) idle.splice(index, 1);
      next();
    };
    worker.on("error", failed);
    worker.on("exit", (code) => failed(new Error(`A thread that compared texts ended with ${code}`)));
    return worker;
  };

  const ended = (worker: Worker): Task | undefined => {
    const task = busy.get(worker);
    busy.delete(worker);
    worker.unref();
    return task;
  };

  const next = (): void => {
    while (queue.length > 0 && busy.size < threads) {
      const task = queue.shift() as Task;
      const worker = idle.pop() ?? begin();
      busy.set(worker, task);
      worker.ref();
      worker.postMessage({ earlier: task.earlier, later: task.later } satisfies Pair);
    }
  };

  return async (earlier, later) => {
    if (busy.size >= threads && queue.length >= waiting) return undefined;
    return new Promise((resolve, reject) => {
      queue.push({ earlier, later, resolve, reject });
      next();
    });
  };
}
