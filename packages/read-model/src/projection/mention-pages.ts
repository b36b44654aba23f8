import type { StreamName } from "@collegium/domain";
import type { Entry, ViewStore } from "../port.ts";

const pageSize = 200;

/** Every mention of a thing, shown or hidden, page by page; stays right while the entries' bodies change. */
export async function* mentionPages(
  views: ViewStore,
  stream: StreamName,
  narrowed: { readonly prefix?: string; readonly removed?: boolean } = {},
): AsyncGenerator<readonly Entry[]> {
  let after: string | undefined;
  for (;;) {
    const page = await views.query({
      partition: stream,
      order: "asc",
      limit: pageSize,
      ...narrowed,
      ...(after !== undefined && { after }),
    });
    if (page.entries.length > 0) yield page.entries;
    after = page.entries.at(-1)?.sort;
    if (!page.more || after === undefined) return;
  }
}

/** The streams that have an entry in a thing's partition whose sort key begins so. */
export async function streamsMentioning(
  views: ViewStore,
  stream: StreamName,
  narrowed: { readonly prefix: string; readonly removed?: boolean },
): Promise<Set<StreamName>> {
  const found = new Set<StreamName>();
  for await (const page of mentionPages(views, stream, narrowed))
    for (const entry of page) found.add(entry.stream);
  return found;
}
