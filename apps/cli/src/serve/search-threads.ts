import { type ThreadOptions, threadPool } from "@collegium/api/threads";
import { Unavailable } from "@collegium/event-store";
import type { SearchFile } from "@collegium/read-model";
import type { TextReader } from "@collegium/read-model/search";

/** What each thread is given when it begins. */
export interface SearchData {
  readonly path: string;
}

/** What a thread is asked. */
export type SearchTask =
  | { readonly kind: "search"; readonly request: Parameters<SearchFile["search"]>[0] }
  | { readonly kind: "check"; readonly q: string };
export type Found = Awaited<ReturnType<SearchFile["search"] | SearchFile["check"]>>;
export type TextFound = Awaited<ReturnType<TextReader["get"]>>;

/** A search file whose readers are in threads. */
export interface ThreadedSearch {
  readonly file: SearchFile;
  /** Does something while no thread reads the file. */
  alone<T>(work: () => T): Promise<T>;
  end(): Promise<void>;
}

/**
 * The search file at a path, of which words are looked for in threads: one statement reads all rows of a word that stands everywhere, and SQLite
 * lets go of nobody's turn before it is done. All else is answered by `file`, a slice at a time.
 */
export function searchingThreads(
  { path, file, texts }: { readonly path: string; readonly file: SearchFile; readonly texts: TextReader },
  { file: module = new URL("./search-worker.ts", import.meta.url), ...options }: Partial<ThreadOptions> = {},
): ThreadedSearch {
  const data: SearchData = { path };
  const inThread = threadPool<SearchTask, Found, string, TextFound>({ ...options, file: module, data });
  const ask = async <F extends Found>(task: SearchTask): Promise<F> => {
    const found = await inThread(task, texts.get);
    if (found === undefined) throw new Unavailable("Too many searches wait", { retryAfterSeconds: 5 });
    return found as F;
  };
  return {
    file: {
      ...file,
      search: (request) => ask({ kind: "search", request }),
      check: (q) => ask({ kind: "check", q }),
    },
    alone: inThread.alone,
    end: inThread.end,
  };
}
