import { type OrderedThread, orderedThread } from "@collegium/api/threads/ordered";
import type { Position } from "@collegium/domain";
import type { Obstacle } from "@collegium/event-store";
import type { PackedPage } from "@collegium/read-model";
import type { DataFolder } from "./folder.ts";

/** The register that it reads, and the search file that it makes anew. */
export type RemakingFiles = Pick<DataFolder, "database" | "search">;

export type RemakingTask =
  | { readonly kind: "begin"; readonly files: RemakingFiles }
  | { readonly kind: "page"; readonly page: PackedPage }
  | { readonly kind: "finish" };

/** What comes of a task. */
export type Remade =
  | { readonly outcome: "begun" }
  | { readonly outcome: "put" }
  | { readonly outcome: "remade"; readonly position: Position }
  | { readonly outcome: "unwritable"; readonly obstacle: Obstacle; readonly message: string };

/** A thread that makes search files anew. It touches no file before its first task. */
export type SearchThread = OrderedThread<RemakingTask, Remade>;

/** Begins one. It takes a good part of a second to load its modules: whoever begins it before loading their own spares that. */
export const searchThread = ({
  file = new URL("./search-remaker.ts", import.meta.url),
}: {
  readonly file?: URL;
} = {}): SearchThread => orderedThread({ file });
