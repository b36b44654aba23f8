import { parseStreamName, type Revision, type StreamName } from "@collegium/domain";
import type { Item, TableDefinition, TableNames } from "@collegium/dynamodb";
import type { Sha256 } from "../port.ts";

/*
 * What lies where. Texts are packed: attribute `plain` (S) or `brotli` (B), whichever is smaller.
 *
 *   events    stream            revision         a commit: its canonical JSON, packed
 *   ledger    "page"            first position   a page: `count`, and the JSON array of its commits in order, packed
 *   ledger    "stream#<name>"   0                a cursor: `revision`, up to which the stream is in the ledger
 *   sources   sha256            0                a text: packed, or in `parts` parts, or `withheld`
 *   sources   sha256            1 to `parts`     a part of a text, packed
 *
 * Keys are the streams' only content: a stream record is a hint, and whoever gets it reads what is there now.
 */
export const storeTables = {
  events: {
    partitionKey: { name: "stream", type: "S" },
    sortKey: { name: "revision", type: "N" },
    stream: "KEYS_ONLY",
  },
  ledger: {
    partitionKey: { name: "part", type: "S" },
    sortKey: { name: "first", type: "N" },
    stream: "KEYS_ONLY",
  },
  sources: {
    partitionKey: { name: "sha256", type: "S" },
    sortKey: { name: "part", type: "N" },
  },
} as const satisfies Record<string, TableDefinition>;

export type StoreTables = TableNames<typeof storeTables>;

/** The most commits in a page of the ledger. */
export const maxPageCommits = 256;

/** Partition of the ledger's pages; the filter for whoever listens to the ledger's stream, which cursors pass through as well. */
export const pagePartition = "page";

export const number = (value: number): { N: string } => ({ N: `${value}` });

export const commitKey = (stream: StreamName, revision: number): Item => ({
  stream: { S: stream },
  revision: number(revision),
});

/** What a record of the stream of `events` hints at, by the keys of its item; undefined where they are not a commit's. */
export function hintOf(keys: Item): { stream: StreamName; revision: Revision } | undefined {
  const name = parseStreamName(keys.stream?.S ?? "");
  const revision = Number(keys.revision?.N);
  return name && revision >= 1 ? { stream: name.stream, revision: revision as Revision } : undefined;
}

export const pageKey = (first: number): Item => ({ part: { S: pagePartition }, first: number(first) });

const cursorPrefix = "stream#";
export const cursorKey = (stream: StreamName): Item => ({
  part: { S: `${cursorPrefix}${stream}` },
  first: number(0),
});
/** The cursor that an item of the ledger is: its stream, and the revision that the ledger holds it up to. */
export const cursorOf = (item: Item): [StreamName, Revision] => [
  item.part?.S?.slice(cursorPrefix.length) as StreamName,
  Number(item.revision?.N) as Revision,
];

export const textKey = (hash: Sha256, part = 0): Item => ({ sha256: { S: hash }, part: number(part) });
