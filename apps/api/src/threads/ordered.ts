import { type ResourceLimits, Worker } from "node:worker_threads";
import type { ThreadOptions } from "./pool.ts";
import type { FromThread, ToThread } from "./thread.ts";

/** One thread that does tasks in the order in which they are given. */
export interface OrderedThread<Task, Answer> {
  /** Has a task done when those before it are. It waits there, not here: the thread goes on while this one is at something else. */
  give(task: Task): Promise<Answer>;
  /** Ends the thread, and what it is at. */
  end(): Promise<void>;
}

/** Begins a thread that does tasks by `doTasks`, and asks nothing. A task and its answer are copied (structured clone). */
export function orderedThread<Task, Answer>({
  file,
  data,
  limits = {},
}: Pick<ThreadOptions, "file" | "data"> & {
  /** What its heap may take; what is not told is as Node has it. */
  readonly limits?: ResourceLimits;
}): OrderedThread<Task, Answer> {
  const worker = new Worker(file, { workerData: data, resourceLimits: limits });
  const given: PromiseWithResolvers<Answer>[] = [];
  worker.on("message", (message: FromThread<Answer, never>) => {
    const first = given.shift();
    if (message.kind === "answer") first?.resolve(message.answer);
    else
      first?.reject(
        message.kind === "fault" ? message.fault : new Error("A thread asked what nobody answers"),
      );
  });
  let ended: unknown;
  const fail = (fault: unknown) => {
    ended ??= fault;
    for (const one of given.splice(0)) one.reject(ended);
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`A thread ended with ${code}`)));

  return {
    async give(task) {
      if (ended !== undefined) throw ended;
      const one = Promise.withResolvers<Answer>();
      given.push(one);
      worker.postMessage({ kind: "task", task } satisfies ToThread<Task, never>);
      return one.promise;
    },
    async end() {
      await worker.terminate();
    },
  };
}
