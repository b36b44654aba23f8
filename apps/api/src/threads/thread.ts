import { parentPort } from "node:worker_threads";

/** What a thread is told. */
export type ToThread<Task, Reply> =
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "no-reply" };

/** What a thread tells. */
export type FromThread<Answer, Question> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "fault"; readonly fault: unknown };

/**
 * The whole of a thread: does the tasks that its pool gives it, one after another, and may ask the pool's side about each. What it throws is told
 * as the task's fault.
 */
export function doTasks<Task, Answer, Question = never, Reply = never>(
  work: (task: Task, ask: (question: Question) => Promise<Reply>) => Answer | Promise<Answer>,
): void {
  let asked: PromiseWithResolvers<Reply> | undefined;
  const tell = (message: FromThread<Answer, Question>) => parentPort?.postMessage(message);
  const ask = (question: Question): Promise<Reply> => {
    asked = Promise.withResolvers<Reply>();
    tell({ kind: "question", question });
    return asked.promise;
  };
  parentPort?.on("message", async (message: ToThread<Task, Reply>) => {
    if (message.kind === "reply") return asked?.resolve(message.reply);
    if (message.kind === "no-reply") return asked?.reject(new Error("What a thread asked was not answered"));
    try {
      tell({ kind: "answer", answer: await work(message.task, ask) });
    } catch (fault) {
      tell({ kind: "fault", fault });
    }
  });
}
