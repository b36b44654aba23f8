import type { StreamName } from "@collegium/domain";
import type { Calls, Item } from "@collegium/dynamodb";
import pMap, { pMapSkip } from "p-map";
import {
  type Entry,
  type EntryPage,
  type EntryQuery,
  pageCharacters,
  type View,
  type ViewSetId,
  type ViewStore,
} from "../port.ts";
import type { Bodies } from "./bodies.ts";
import { markOf, toEntry, toView } from "./items.ts";
import {
  documentSort,
  entriesBegin,
  entriesEnd,
  entrySort,
  names,
  partitionOf,
  sortOf,
  tagPartition,
} from "./layout.ts";

/** How many entries to look at in one call where most may be passed over. */
const lookedAt = 250;

/** Streams asked for at once: DynamoDB takes far more, a connection pool does not. */
const askedAtOnce = 16;

/** Bodies unpacked at once: a page may be full after a few. */
const readAtOnce = 10;

type Mentions = Parameters<ViewStore["collect"]>[1];

/** Reading of entries, and of documents with them. All reads see every write that was acknowledged before. */
export function queries(db: Calls, table: string, bodies: Bodies) {
  /** Takes entries until one more than asked for is found: that there is more. */
  const page = async (
    items: AsyncIterable<Item>,
    limit: number,
    read: (item: Item) => Promise<Entry | undefined>,
  ): Promise<EntryPage> => {
    const entries: Entry[] = [];
    let size = 0;
    let reading: Promise<Entry | undefined>[] = [];
    const isFull = () => size >= pageCharacters;
    /** Takes what is read, in its order; whether something of it has no place any more. */
    const take = async (): Promise<boolean> => {
      for (const entry of await Promise.all(reading)) {
        if (entry && isFull()) return true;
        if (entry) entries.push(entry);
        size += entry?.body.length ?? 0;
      }
      reading = [];
      return false;
    };
    for await (const item of items) {
      if (isFull()) return { entries, more: true };
      if (entries.length + reading.length === limit) {
        await take();
        return { entries, more: true };
      }
      reading.push(read(item));
      if (reading.length === readAtOnce && (await take())) return { entries, more: true };
    }
    return { more: await take(), entries };
  };

  /** What is stored of the entries that a query asks for, in their order. */
  function itemsOf(within: string, asked: EntryQuery): AsyncIterable<Item> {
    const range = rangeOf(asked);
    const [rarest] = asked.tags ?? [];
    const filter = filterOf(asked);
    const items = db.query({
      TableName: table,
      KeyConditionExpression: "#partition = :partition AND #sort BETWEEN :low AND :high",
      ...(filter.expression && { FilterExpression: filter.expression }),
      ExpressionAttributeNames: names("partition", "sort", ...filter.attributes),
      ExpressionAttributeValues: {
        ":partition": { S: rarest === undefined ? within : tagPartition(within, rarest) },
        ":low": { S: range.low },
        ":high": { S: range.high },
        ...filter.values,
      },
      ScanIndexForward: asked.order === "asc",
      // One for "more", and the bounds themselves, which are passed over.
      Limit: Math.max(asked.limit + 1 + range.excluded.length, filter.narrows ? lookedAt : 0),
    });
    return without(items, range.excluded);
  }

  return {
    async query(set: ViewSetId, asked: EntryQuery): Promise<EntryPage> {
      const { low, high } = rangeOf(asked);
      if (low > high) return { entries: [], more: false };
      const { partition, limit } = asked;
      const within = partitionOf(set, partition);
      return page(itemsOf(within, asked), limit, (item) => toEntry(bodies, { partition, within }, item));
    },

    /** Streams in whose partition there is an entry: a query of one each, many at once. */
    mentioned: (
      set: ViewSetId,
      streams: readonly StreamName[],
      narrowed: Pick<EntryQuery, "prefix" | "removed"> = {},
    ): Promise<StreamName[]> =>
      pMap(
        new Set(streams),
        async (stream) => {
          const asked: EntryQuery = { partition: stream, order: "asc", limit: 1, ...narrowed };
          for await (const _ of itemsOf(partitionOf(set, stream), asked)) return stream;
          return pMapSkip;
        },
        { concurrency: askedAtOnce },
      ),

    /** A document and its last mentions by one query: the document stands above them. */
    async collect(
      set: ViewSetId,
      stream: View["stream"],
      { limit, above }: Mentions,
    ): Promise<{ view: View | undefined; mentions: EntryPage }> {
      const within = partitionOf(set, stream);
      const items = db.query({
        TableName: table,
        KeyConditionExpression: "#partition = :partition AND #sort > :above",
        FilterExpression: "attribute_not_exists(#removed)",
        ExpressionAttributeNames: names("partition", "sort", "removed"),
        ExpressionAttributeValues: { ":partition": { S: within }, ":above": { S: entrySort(above) } },
        ScanIndexForward: false,
        Limit: limit + 2,
      });
      let view: Promise<View | undefined> | undefined;
      const mentions = async function* (): AsyncGenerator<Item> {
        for await (const item of items)
          if (item.sort?.S === documentSort) view = toView(bodies, stream, item);
          else yield item;
      };
      const found = await page(mentions(), limit, (item) =>
        toEntry(bodies, { partition: stream, within }, item),
      );
      return { view: await view, mentions: found };
    },
  };
}

async function* without(items: AsyncIterable<Item>, excluded: readonly string[]): AsyncGenerator<Item> {
  for await (const item of items) if (!excluded.includes(sortOf(item))) yield item;
}

/** A stretch of sort keys, both ends included, and those of them that are not asked for. */
interface Range {
  readonly low: string;
  readonly high: string;
  readonly excluded: readonly string[];
}

/** DynamoDB takes one condition on sort keys: that they are between two. */
function rangeOf({ order, after, above, below, prefix }: EntryQuery): Range {
  const excludedBelow = [above, order === "asc" ? after : undefined].filter((bound) => bound !== undefined);
  const excludedAbove = [below, order === "desc" ? after : undefined].filter((bound) => bound !== undefined);
  const lows = [entriesBegin, ...excludedBelow.map(entrySort)];
  const highs = [entriesEnd, ...excludedAbove.map(entrySort)];
  if (prefix) {
    lows.push(entrySort(prefix));
    // The greatest code point closes the range of what begins with the prefix.
    highs.push(entrySort(`${prefix}\u{10ffff}`));
  }
  const low = lows.sort().at(-1) ?? entriesBegin;
  const [high = entriesEnd] = highs.sort();
  return { low, high, excluded: [...excludedBelow, ...excludedAbove] };
}

interface Filter {
  readonly expression: string;
  readonly attributes: readonly string[];
  readonly values: Item;
  /** Whether it may pass over much; removed entries are few. */
  readonly narrows: boolean;
}

function filterOf({ removed, from, to, tags: [rarest, ...others] = [] }: EntryQuery): Filter {
  const conditions: string[] = [];
  const attributes = new Set<string>();
  const values: Item = {};
  const and = (attribute: string, condition: string, value?: Item) => {
    attributes.add(attribute);
    conditions.push(condition);
    Object.assign(values, value);
  };
  if (from !== undefined) and("latest", "#latest >= :from", { ":from": { S: from } });
  if (to !== undefined) and("earliest", "#earliest <= :to", { ":to": { S: to } });
  for (const [index, tag] of others.entries())
    and("marks", `contains(#marks, :mark${index})`, { [`:mark${index}`]: { B: markOf(tag) } });
  const narrows = conditions.length > 0;
  // What was removed has no tags: under one stands only that it was there once.
  if (!removed || rarest !== undefined) and("removed", "attribute_not_exists(#removed)");
  return { expression: conditions.join(" AND "), attributes: [...attributes], values, narrows };
}
