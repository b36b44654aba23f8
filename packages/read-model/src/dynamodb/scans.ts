import { firstIndex, type StreamName } from "@collegium/domain";
import type { Calls, Item } from "@collegium/dynamodb";
import type { ScanKey, Scanned, ViewSetId } from "../port.ts";
import { scanKey } from "../scan-key.ts";
import type { Bodies } from "./bodies.ts";
import { toEntry, toView } from "./items.ts";
import {
  documentPlace,
  documentSort,
  entriesBegin,
  entriesEnd,
  entrySort,
  keyOf,
  names,
  partitionOf,
  setPrefix,
  sortOf,
  taggedOf,
  tagPartition,
} from "./layout.ts";

/** The partitions of a set in order: of entries, of copies under tags, and the streams that have a document. */
interface Directory {
  readonly partitions: readonly string[];
  readonly tagged: readonly string[];
  readonly documents: readonly StreamName[];
  /** Where the walk that made it stands. */
  at: string;
}

/**
 * Walks through one set in order. DynamoDB has no order of partitions, so a walk begins with a scan of all keys, and holds the names of
 * partitions in memory until it ends: about 100 bytes each. A walk that goes on where none stands begins with such a scan too.
 */
export function scans(db: Calls, table: string, bodies: Bodies) {
  let kept: { set: ViewSetId; directory: Directory } | undefined;

  const directoryOf = async (set: ViewSetId, at: string): Promise<Directory> => {
    if (kept?.set === set && at !== "" && kept.directory.at === at) return kept.directory;
    const directory = await readDirectory(set);
    kept = { set, directory };
    return directory;
  };

  const readDirectory = async (set: ViewSetId): Promise<Directory> => {
    const partitions = new Set<string>();
    const tagged = new Set<string>();
    const documents: StreamName[] = [];
    const prefix = setPrefix(set);
    for await (const { partition, sort } of db.scan({
      TableName: table,
      FilterExpression: "begins_with(#partition, :prefix)",
      ProjectionExpression: "#partition, #sort",
      ExpressionAttributeNames: names("partition", "sort"),
      ExpressionAttributeValues: { ":prefix": { S: prefix } },
    })) {
      const name = partition?.S?.slice(prefix.length) ?? "";
      if (taggedOf(name)) tagged.add(name);
      // What else has a space is a part.
      else if (name.includes(" ")) continue;
      else if (sort?.S === documentSort) documents.push(name as StreamName);
      else partitions.add(name);
    }
    return {
      partitions: [...partitions].sort(),
      tagged: [...tagged].sort(),
      documents: documents.sort(),
      at: "",
    };
  };

  const readDocuments = async (set: ViewSetId, streams: readonly StreamName[]): Promise<Scanned[]> => {
    const items = await db.getAll(
      table,
      streams.map((stream) => keyOf(documentPlace(set, stream))),
    );
    const byPartition = new Map(items.map((item) => [item.partition?.S, item]));
    const found: Scanned[] = [];
    for (const stream of streams) {
      const item = byPartition.get(partitionOf(set, stream));
      const view = item && (await toView(bodies, stream, item));
      if (view) found.push({ kind: "document", view });
    }
    return found;
  };

  const entriesOf = (set: ViewSetId, partition: string, after: string, limit: number): AsyncGenerator<Item> =>
    db.query({
      TableName: table,
      KeyConditionExpression: "#partition = :partition AND #sort BETWEEN :begin AND :end",
      FilterExpression: "attribute_not_exists(#removed)",
      ExpressionAttributeNames: names("partition", "sort", "removed"),
      ExpressionAttributeValues: {
        ":partition": { S: partitionOf(set, partition) },
        // The least key above one is that key with a zero behind it.
        ":begin": { S: after === "" ? entriesBegin : entrySort(`${after}\u0000`) },
        ":end": { S: entriesEnd },
      },
      Limit: limit,
    });

  const readPartitions = async (
    set: ViewSetId,
    partitions: readonly string[],
    after: { readonly partition: string; readonly sort: string },
    limit: number,
    read: (partition: string, item: Item) => Scanned | undefined | Promise<Scanned | undefined>,
  ): Promise<Scanned[]> => {
    const found: Scanned[] = [];
    for (const partition of partitions.slice(firstNotBelow(partitions, after.partition))) {
      const sort = partition === after.partition ? after.sort : "";
      for await (const item of entriesOf(set, partition, sort, limit - found.length)) {
        const one = await read(partition, item);
        if (one) found.push(one);
        if (found.length === limit) return found;
      }
    }
    return found;
  };

  const readEntry = async (set: ViewSetId, partition: string, item: Item): Promise<Scanned | undefined> => {
    const entry = await toEntry(bodies, { partition, within: partitionOf(set, partition) }, item);
    return entry && { kind: "entry", entry };
  };

  const readTag = (name: string, item: Item): Scanned | undefined => {
    const place = taggedOf(name);
    return place && { kind: "tag", ...place, sort: sortOf(item) };
  };

  return async (set: ViewSetId, after: ScanKey | undefined, limit: number): Promise<Scanned[]> => {
    const directory = await directoryOf(set, nameOf(after));
    let found: Scanned[] = [];
    if (!after || after.kind === "document") {
      const { documents } = directory;
      let next = after ? firstNotBelow(documents, after.stream) : 0;
      if (after && documents[next] === after.stream) next++;
      // Documents that went since the walk began leave an empty stretch, which is not the end.
      for (; found.length === 0 && next < documents.length; next += limit)
        found = await readDocuments(set, documents.slice(next, next + limit));
    }
    if (found.length === 0 && after?.kind !== "tag") {
      const begin = after?.kind === "entry" ? after : outset;
      found = await readPartitions(set, directory.partitions, begin, limit, (partition, item) =>
        readEntry(set, partition, item),
      );
    }
    if (found.length === 0) {
      const begin =
        after?.kind === "tag"
          ? { partition: tagPartition(after.partition, after.tag), sort: after.sort }
          : outset;
      found = await readPartitions(set, directory.tagged, begin, limit, readTag);
    }
    const last = found.at(-1);
    directory.at = nameOf(last && scanKey(last));
    if (!last) kept = undefined;
    return found;
  };
}

const outset = { partition: "", sort: "" };

/** The index of the first name that is not below `name`, in names in order. */
const firstNotBelow = (list: readonly string[], name: string): number =>
  firstIndex(list.length, (index) => (list[index] ?? "") >= name);

const nameOf = (key: ScanKey | undefined): string => (key ? JSON.stringify(key) : "");
