import { type StreamName, typeOf } from "@collegium/domain";
import { hiddenEnd, structuralPrefix } from "../entries/sort.ts";
import type { Entry, ViewStore } from "../port.ts";
import { streamsMentioning } from "../projection/mention-pages.ts";

const pageSize = 100;

/** A place that a mention has or had. */
export type Key = Pick<Entry, "sort" | "stream">;

/**
 * Every place that a mention of a thing has or ever had, the greatest first, each once. What mentions a thing that is merged into this
 * one, a body of this state or an instrument of this series may be mentioned here for a time only, and has the same place in the
 * other's partition for certain.
 */
export async function* keysEver(views: ViewStore, stream: StreamName): AsyncGenerator<Key> {
  const walks = await Promise.all(
    [...(await partitionsOf(views, stream))].map(async (partition) => {
      const keys = walk(views, partition);
      return { keys, next: await keys.next() };
    }),
  );
  for (;;) {
    const heads = walks.flatMap(({ next }) => (next.done ? [] : [next.value]));
    const greatest = heads.reduce<Key | undefined>((a, b) => (a && a.sort >= b.sort ? a : b), undefined);
    if (!greatest) return;
    for (const one of walks)
      if (!one.next.done && one.next.value.sort === greatest.sort) one.next = await one.keys.next();
    yield greatest;
  }
}

async function* walk(views: ViewStore, partition: StreamName): AsyncGenerator<Key> {
  let after: string | undefined;
  for (;;) {
    const page = await views.query({
      partition,
      order: "desc",
      limit: pageSize,
      above: hiddenEnd,
      removed: true,
      ...(after !== undefined && { after }),
    });
    yield* page.entries;
    after = page.entries.at(-1)?.sort;
    if (!page.more || after === undefined) return;
  }
}

/** The thing's own, and those of all through which it is or was mentioned. */
async function partitionsOf(views: ViewStore, stream: StreamName): Promise<Set<StreamName>> {
  const found = new Set([stream]);
  await withMerged();
  for (const one of [...found]) {
    if (typeOf(one) === "body")
      for (const member of await ever(one, `${structuralPrefix}member/`)) found.add(member);
    if (typeOf(one) === "series")
      for (const member of await ever(one, "")) if (typeOf(member) === "instrument") found.add(member);
  }
  await withMerged();
  return found;

  /** However indirectly they were merged. */
  async function withMerged(): Promise<void> {
    for (const one of found)
      for (const merged of await ever(one, `${structuralPrefix}merged/`)) found.add(merged);
  }

  function ever(mentioned: StreamName, prefix: string): Promise<Set<StreamName>> {
    return streamsMentioning(views, mentioned, { prefix, removed: true });
  }
}
