/** A module of threads that does tasks by this function of `(task, ask)`. */
export const moduleOf = (work: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { doTasks } from "${new URL("./thread.ts", import.meta.url)}"; doTasks(${work});`,
    )}`,
  );
