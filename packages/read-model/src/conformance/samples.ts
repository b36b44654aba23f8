import { type Position, position, type StreamName, streamName } from "@collegium/domain";
import type { Entry, Scanned, ViewStore, ViewWrite } from "../port.ts";

/** Short forms for what the suites write. */
export const at = (n: number): Position => position(n);
export const stream = (id: string): StreamName => streamName("session", id);

export const document = (id: string, text: string): ViewWrite => ({
  kind: "document",
  view: { stream: stream(id), body: new TextEncoder().encode(text), etag: `"1-${text}"` },
});

export const entry = (sort: string, more: Partial<Entry> = {}): ViewWrite => ({
  kind: "entry",
  entry: { partition: "sessions", sort, stream: stream("one"), body: `"${sort}"`, ...more },
});

export const removal = (sort: string, partition = "sessions"): ViewWrite => ({
  kind: "removal",
  partition,
  sort,
  stream: stream("one"),
});

/** The sort keys of everything in a partition. */
export async function sorts(views: ViewStore, removed = false): Promise<string[]> {
  const page = await views.query({ partition: "sessions", order: "asc", limit: 100, removed });
  return page.entries.map(({ sort }) => sort);
}

/** What was met in a scan, in a word. */
export function nameOf(one: Scanned): string {
  if (one.kind === "document") return one.view.stream;
  return one.kind === "entry"
    ? `${one.entry.partition} ${one.entry.sort}`
    : `${one.partition} ${one.tag} ${one.sort}`;
}
