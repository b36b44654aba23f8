import { type Position, position, type StreamName } from "@collegium/domain";
import type { Item, TableDefinition, TableNames } from "@collegium/dynamodb";
import type { ViewSetId } from "../port.ts";

/*
 * What lies where. A set's number leads every partition of its own; names and keys have no spaces. Bodies are packed: attribute `plain` (S)
 * or `brotli` (B), or in `parts` parts of version `version`. What was written at which `position` stands on every document and entry.
 *
 *   sets                            live               the pointer: `id` of the live set; none: the first
 *   sets                            set <id>           `checkpoint`, `upTo` (the end of the step begun last), `lived`, `removed`, `emptied`
 *   <set> <stream>                  v                  a document: `etag`, body
 *   <set> <partition>               e<sort>            an entry: `stream`, `earliest`, `latest`, `tags`, body; `former` tags; or `removed`
 *   <set> <partition> tag <tag>     e<sort>            the entry again, for whoever asks for a tag, with `marks` of all its tags; or `removed`
 *   <set> <partition> part <key>    <version> <number> a part of the body of what has that sort key
 *
 * A thing's document stands above its mentions, in the same partition: one query, downwards, reads it and the newest of them.
 *
 * A removed entry keeps its place for good: it says who once mentioned a thing, which readers of the past ask for. A rebuild makes the same.
 */
export const viewTables = {
  views: {
    partitionKey: { name: "partition", type: "S" },
    sortKey: { name: "sort", type: "S" },
  },
} as const satisfies Record<string, TableDefinition>;

export type ViewTables = TableNames<typeof viewTables>;

/** The set that is live where no other ever was. */
export const firstSet = 1 as ViewSetId;

/** The place of one item. */
export interface ItemKey {
  readonly partition: string;
  readonly sort: string;
}

export const keyOf = ({ partition, sort }: ItemKey): Item => ({
  partition: { S: partition },
  sort: { S: sort },
});
export const itemKeyOf = (item: Item): ItemKey => ({
  partition: item.partition?.S ?? "",
  sort: item.sort?.S ?? "",
});

export const setsPartition = "sets";
export const pointerKey: ItemKey = { partition: setsPartition, sort: "live" };
const recordPrefix = "set ";
export const recordKey = (id: ViewSetId): ItemKey => ({
  partition: setsPartition,
  sort: `${recordPrefix}${id}`,
});
/** The set that an item of partition `sets` is the record of. */
export const recordOf = (item: Item): ViewSetId | undefined =>
  item.sort?.S?.startsWith(recordPrefix)
    ? (Number(item.sort.S.slice(recordPrefix.length)) as ViewSetId)
    : undefined;

/** What every partition of a set begins with. */
export const setPrefix = (id: ViewSetId): string => `${id} `;
export const partitionOf = (id: ViewSetId, partition: string): string => `${setPrefix(id)}${partition}`;
const tagInfix = " tag ";
export const tagPartition = (partition: string, tag: string): string => `${partition}${tagInfix}${tag}`;
/** The partition and the tag whose copies lie in a partition of that name; undefined where it has no copies. */
export function taggedOf(name: string): { partition: string; tag: string } | undefined {
  const [partition = "", tag, ...more] = name.split(tagInfix);
  return tag === undefined || more.length > 0 || partition.includes(" ") ? undefined : { partition, tag };
}

export const documentSort = "v";
export const documentPlace = (id: ViewSetId, stream: StreamName): ItemKey => ({
  partition: partitionOf(id, stream),
  sort: documentSort,
});

const entryPrefix = "e";
export const entrySort = (sort: string): string => `${entryPrefix}${sort}`;
/** Sorts below every entry, and above every entry but below the document. */
export const entriesBegin = entryPrefix;
export const entriesEnd = "f";
export const sortOf = (item: Item): string => item.sort?.S?.slice(entryPrefix.length) ?? "";

export const partsPartition = ({ partition, sort }: ItemKey): string => `${partition} part ${sort}`;

export const number = (value: number): { N: string } => ({ N: `${value}` });
export const positionOf = (item: Item): Position => position(Number(item.position?.N ?? 0));

/** Attribute names for expressions: many of them are words that DynamoDB keeps for itself. */
export const names = <N extends string>(...attributes: readonly N[]): Record<`#${N}`, N> =>
  Object.fromEntries(attributes.map((name) => [`#${name}`, name])) as Record<`#${N}`, N>;
