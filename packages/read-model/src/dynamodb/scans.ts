import type { StreamName } from "@collegium/domain";
import type { Calls, Item } from "@collegium/dynamodb";
import type { ScanKey, Scanned, ViewSetId } from "../port.ts";
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
} from "./layout.ts";

/** The partitions of a set in order, and which of them have a document. */
interface Directory {
  readonly partitions: readonly string[];
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
    const documents: StreamName[] = [];
    const prefix = setPrefix(set);
    for await (const { partition, sort } of db.scan({
      TableName: table,
      ConsistentRead: true,
      FilterExpression: "begins_with(#partition, :prefix)",
      ProjectionExpression: "#partition, #sort",
      ExpressionAttributeNames: names("partition", "sort"),
      ExpressionAttributeValues: { ":prefix": { S: prefix } },
    })) {
      const name = partition?.S?.slice(prefix.length) ?? "";
      // What has a space is a copy or a part.
      if (name.includes(" ")) continue;
      if (sort?.S === documentSort) documents.push(name as StreamName);
      else partitions.add(name);
    }
    return { partitions: [...partitions].sort(), documents: documents.sort(), at: "" };
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
      ConsistentRead: true,
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

  const readEntries = async (
    set: ViewSetId,
    partitions: readonly string[],
    after: { readonly partition: string; readonly sort: string },
    limit: number,
  ): Promise<Scanned[]> => {
    const found: Scanned[] = [];
    for (const partition of partitions.slice(firstNotBelow(partitions, after.partition))) {
      const sort = partition === after.partition ? after.sort : "";
      const within = partitionOf(set, partition);
      for await (const item of entriesOf(set, partition, sort, limit - found.length)) {
        const entry = await toEntry(bodies, { partition, within }, item);
        if (entry) found.push({ kind: "entry", entry });
        if (found.length === limit) return found;
      }
    }
    return found;
  };

  return async (set: ViewSetId, after: ScanKey | undefined, limit: number): Promise<Scanned[]> => {
    const directory = await directoryOf(set, nameOf(after));
    let found: Scanned[] = [];
    if (after?.kind !== "entry") {
      const { documents } = directory;
      let next = after ? firstNotBelow(documents, after.stream) : 0;
      if (after && documents[next] === after.stream) next++;
      // Documents that went since the walk began leave an empty stretch, which is not the end.
      for (; found.length === 0 && next < documents.length; next += limit)
        found = await readDocuments(set, documents.slice(next, next + limit));
    }
    const begin = after?.kind === "entry" ? after : { partition: "", sort: "" };
    if (found.length === 0) found = await readEntries(set, directory.partitions, begin, limit);
    directory.at = nameOf(keyOfScanned(found.at(-1)));
    if (found.length === 0) kept = undefined;
    return found;
  };
}

/** The index of the first name that is not below `name`, in names in order. */
function firstNotBelow(list: readonly string[], name: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? "") < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

const keyOfScanned = (one: Scanned | undefined): ScanKey | undefined => {
  if (!one) return undefined;
  if (one.kind === "document") return { kind: "document", stream: one.view.stream };
  return { kind: "entry", partition: one.entry.partition, sort: one.entry.sort };
};

const nameOf = (key: ScanKey | undefined): string => {
  if (!key) return "";
  return key.kind === "document" ? `document ${key.stream}` : `entry ${key.partition} ${key.sort}`;
};
