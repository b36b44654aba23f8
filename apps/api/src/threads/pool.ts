import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FromThread, ToThread } from "./thread.ts";

export interface Threads<Task, Answer, Question = never, Reply = never> {
  /** Has a task done in a thread; `reply` answers what the thread asks about it. Undefined where too many tasks wait. */
  (task: Task, reply?: (question: Question) => Promise<Reply>): Promise<Answer | undefined>;
  /** Does something while no thread is at a task: those that come meanwhile wait. */
  alone<T>(work: () => T): Promise<T>;
  /** Ends all threads, and what they are at. */
  end(): Promise<void>;
}

export interface ThreadOptions {
  /** The module that a thread runs, or what a bundle made of it: it calls `doTasks`. */
  readonly file: URL;
  /** One less than the machine has processors: one is for those who wait for other things. */
  readonly threads?: number | undefined;
  /** How many tasks may wait for a thread. */
  readonly waiting?: number | undefined;
  /** What each thread is given when it begins: its `workerData`. */
  readonly data?: unknown;
}

interface Given<Task, Answer, Question, Reply> {
  readonly task: Task;
  readonly reply: ((question: Question) => Promise<Reply>) | undefined;
  resolve(answer: Answer): void;
  reject(fault: unknown): void;
}

/** What a request may hold takes a tenth of it; who takes more ends alone. */
const mostMegabytes = 512;

/**
 * Threads that do tasks, one at a time each; begun when they are needed, they keep no process from ending. What a task, its answer, a question
 * and its reply are is copied between threads (structured clone).
 */
export function threadPool<Task, Answer, Question = never, Reply = never>({
  file,
  threads = Math.max(1, availableParallelism() - 1),
  waiting = 50,
  data,
}: ThreadOptions): Threads<Task, Answer, Question, Reply> {
  type Job = Given<Task, Answer, Question, Reply>;
  const idle: Worker[] = [];
  const queue: Job[] = [];
  const busy = new Map<Worker, Job>();
  const all = new Set<Worker>();
  const keptOut: (() => void)[] = [];
  let held = 0;

  const begin = (): Worker => {
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    all.add(worker);
    worker.on("message", (message: FromThread<Answer, Question>) => {
      if (message.kind === "question") return void answer(worker, message.question);
      const job = ended(worker);
      if (message.kind === "answer") job?.resolve(message.answer);
      else job?.reject(message.fault);
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
    worker.on("exit", (code) => {
      all.delete(worker);
      failed(new Error(`A thread ended with ${code}`));
    });
    return worker;
  };

  const tell = (worker: Worker, message: ToThread<Task, Reply>) => worker.postMessage(message);

  /** What can't be answered is a fault of the task, not of its thread. */
  async function answer(worker: Worker, question: Question): Promise<void> {
    const job = busy.get(worker);
    if (!job) return;
    try {
      if (!job.reply) throw new Error("A thread asked what nobody answers");
      tell(worker, { kind: "reply", reply: await job.reply(question) });
    } catch (fault) {
      job.reject(fault);
      tell(worker, { kind: "no-reply" });
    }
  }

  const ended = (worker: Worker): Job | undefined => {
    const job = busy.get(worker);
    busy.delete(worker);
    worker.unref();
    if (busy.size === 0) for (const go of keptOut.splice(0)) go();
    return job;
  };

  const next = (): void => {
    while (held === 0 && queue.length > 0 && busy.size < threads) {
      const job = queue.shift() as Job;
      const worker = idle.pop() ?? begin();
      busy.set(worker, job);
      worker.ref();
      tell(worker, { kind: "task", task: job.task });
    }
  };

  const run = async (task: Task, reply?: Job["reply"]): Promise<Answer | undefined> => {
    if ((held > 0 || busy.size >= threads) && queue.length >= waiting) return undefined;
    return new Promise((resolve, reject) => {
      queue.push({ task, reply, resolve, reject });
      next();
    });
  };
  return Object.assign(run, {
    async alone<T>(work: () => T): Promise<T> {
      held++;
      try {
        while (busy.size > 0) await new Promise<void>((resolve) => void keptOut.push(resolve));
        return await work();
      } finally {
        held--;
        next();
      }
    },
    async end() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  });
}
