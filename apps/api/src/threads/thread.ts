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
  const done = async (task: Task) => {
    try {
      tell({ kind: "answer", answer: await work(task, ask) });
    } catch (fault) {
      tell({ kind: "fault", fault });
    }
  };
  let before: Promise<void> = Promise.resolve();
  parentPort?.on("message", (message: ToThread<Task, Reply>) => {
    if (message.kind === "reply") asked?.resolve(message.reply);
    else if (message.kind === "no-reply") asked?.reject(new Error("What a thread asked was not answered"));
    else before = before.then(() => done(message.task));
  });
}
