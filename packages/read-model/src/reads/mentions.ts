import type { StreamName } from "@collegium/domain";
import type { ViewStore } from "../port.ts";
import type { ListPage } from "./list.ts";

/** One page of what mentions a thing, newest first by default; lineage and structure come before dated mentions. */
export async function readMentions(
  _views: ViewStore,
  _stream: StreamName,
  _page: { limit: number; after?: string; order?: "asc" | "desc" },
): Promise<ListPage> {
  throw new Error("not there yet");
}
