import type { StreamName } from "@collegium/domain";
import { hiddenEnd } from "../entries/sort.ts";
import type { ViewStore } from "../port.ts";
import { type ListPage, pageOf, toPage } from "./list.ts";

/** One page of what mentions a thing, newest first by default; lineage and structure come before dated mentions. */
export async function readMentions(
  views: ViewStore,
  stream: StreamName,
  { order = "desc", ...page }: { limit: number; after?: string; order?: "asc" | "desc" },
): Promise<ListPage> {
  return toPage(await views.query({ partition: stream, above: hiddenEnd, ...pageOf({ ...page, order }) }));
}
