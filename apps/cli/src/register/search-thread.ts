import { type OrderedThread, orderedThread } from "@collegium/api/threads/ordered";
import type { Position } from "@collegium/domain";
import type { Obstacle } from "@collegium/event-store";
import type { PackedPage } from "@collegium/read-model";
import type { DataFolder } from "./folder.ts";

/** The register that it reads, and the search file that it makes anew. */
export type RemakingFiles = Pick<DataFolder, "database" | "search">;

/** What it is given to do, in this order: to open its files, to put in page after page, and to have the search file in its place. */
export type RemakingTask =
  | { readonly kind: "begin" }
  | { readonly kind: "page"; readonly page: PackedPage }
  | { readonly kind: "finish" };

/** What comes of a task. */
export type Remade =
  | { readonly outcome: "begun" }
  | { readonly outcome: "put" }
  | { readonly outcome: "remade"; readonly position: Position }
  | { readonly outcome: "unwritable"; readonly obstacle: Obstacle; readonly message: string };

/** A thread that makes a search file anew. It touches no file before its first task; ended before the last page is put in, it leaves what was there. */
export type SearchThread = OrderedThread<RemakingTask, Remade>;

/**
 * Mebibytes of its heap for what is new, in three parts, one of which is copied into another. What V8 takes unless told grows with the machine's memory, to
 * 192 here: all of it is new to the kernel as well, which finds it page by page. The command itself is told the same by `pnpm collegium`.
 */
const youngMebibytes = 48;

/** Begins one. It takes about a third of a second to load its modules: who begins it before loading their own does not wait for that. */
export const searchThread = (
  { database, search }: RemakingFiles,
  { file = new URL("./search-remaker.ts", import.meta.url) }: { readonly file?: URL } = {},
): SearchThread =>
  orderedThread({
    file,
    data: { database, search } satisfies RemakingFiles,
    limits: { maxYoungGenerationSizeMb: youngMebibytes },
  });
