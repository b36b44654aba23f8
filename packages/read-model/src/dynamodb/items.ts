import { hash } from "node:crypto";
import type { StreamName } from "@collegium/domain";
import type { Item } from "@collegium/dynamodb";
import type { Entry, FoundView, View } from "../port.ts";
import type { Bodies } from "./bodies.ts";
import { type ItemKey, itemKeyOf, positionOf, sortOf } from "./layout.ts";

const encoder = new TextEncoder();

/** A document as it was stored. */
export async function toView(bodies: Bodies, stream: StreamName, found: Item): Promise<View | undefined> {
  const read = await bodies.read(itemKeyOf(found), found);
  if (!read) return undefined;
  const { item, body } = read;
  return { stream, position: positionOf(item), body: encoder.encode(body), etag: item.etag?.S ?? "" };
}

/** The same where it may not be read: what it holds is unpacked when it is asked for. */
export const toFound = (bodies: Bodies, stream: StreamName, item: Item): FoundView => ({
  stream,
  position: positionOf(item),
  etag: item.etag?.S ?? "",
  read: () => toView(bodies, stream, item),
});

/** Where an entry of `partition` stands: `within` is the set's partition of that name. */
export async function toEntry(
  bodies: Bodies,
  { partition, within }: { partition: string; within: string },
  found: Item,
): Promise<Entry | undefined> {
  if (found.removed) return entryOf(partition, found, "");
  // A copy under a tag has its parts in common with the entry itself.
  const place: ItemKey = { partition: within, sort: found.sort?.S ?? "" };
  const read = await bodies.read(place, found);
  return read && entryOf(partition, read.item, read.body);
}

const entryOf = (partition: string, item: Item, body: string): Entry => ({
  partition,
  sort: sortOf(item),
  stream: item.stream?.S as StreamName,
  body,
  ...(item.earliest?.S !== undefined && { earliest: item.earliest.S }),
  ...(item.latest?.S !== undefined && { latest: item.latest.S }),
  ...(item.tags && { tags: tagsOf(item.tags) }),
});

export const tagsOf = (attribute: Item[string] | undefined): string[] =>
  attribute?.L?.map(({ S = "" }) => S) ?? [];

export const toTags = (tags: readonly string[]): Item[string] => ({ L: tags.map((tag) => ({ S: tag })) });

/**
 * What a copy under one tag knows of the others, to be filtered by: 8 bytes of each tag's SHA-256. Tags themselves would make each of a
 * session's copies grow with all its claims.
 */
export const marksOf = (tags: readonly string[]): Item[string] => ({ BS: [...new Set(tags)].map(markOf) });

export const markOf = (tag: string): Uint8Array => hash("sha256", tag, "buffer").subarray(0, 8);
