import { collections, idOf, type Revision, type StreamName, typeOf } from "@collegium/domain";
import { type ListIdentity, writeCursor } from "./cursor.ts";

/** A stream's history, at this path, as its cursors know it. */
export const historyList = (path: string): ListIdentity => ({ path, filters: {}, order: "asc" });

/** Where a stream's history goes on after a revision. */
export function historyUrl(baseUrl: string, stream: StreamName, after: Revision): string {
  const list = historyList(`/v1/${collections[typeOf(stream)]}/${idOf(stream)}/history`);
  return `${baseUrl}${list.path}?cursor=${writeCursor(list, String(after))}`;
}
