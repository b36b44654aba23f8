import type { Position } from "@collegium/domain";
import type { Calls, Item } from "@collegium/dynamodb";
import type { Entry } from "../port.ts";
import { atOnce } from "./at-once.ts";
import type { Bodies, StoredBody } from "./bodies.ts";
import { marksOf, tagsOf, toTags } from "./items.ts";
import { type ItemKey, keyOf, names, number, positionOf, tagPartition } from "./layout.ts";

const copiedAtOnce = 8;

/** An entry to be written, or its removal. */
export interface EntryWrite {
  readonly place: ItemKey;
  readonly position: Position;
  readonly entry: Entry;
  readonly removed: boolean;
}

/**
 * Writes entries and their copies under tags.
 *
 * An entry without tags, where none ever had any, is one conditional write. Otherwise the entry is replaced by compare-and-swap, so that
 * it always knows every tag that it had before: copies are written after it, and a writer that died in between is followed by one that
 * reads them there.
 */
export function entryWriter(db: Calls, table: string, bodies: Bodies) {
  const put = (place: ItemKey, attributes: Item, condition: string, position: Position) =>
    db.put({
      TableName: table,
      Item: { ...keyOf(place), ...attributes },
      ConditionExpression: condition,
      ExpressionAttributeNames: namesIn(condition),
      ...(condition.includes(":position") && {
        ExpressionAttributeValues: { ":position": number(position) },
      }),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });

  const copy = async ({ place, position }: EntryWrite, attributes: Item): Promise<void> => {
    const at = (tag: string): ItemKey => ({ ...place, partition: tagPartition(place.partition, tag) });
    const { former, tags, ...served } = attributes;
    const copied = { ...served, marks: marksOf(tagsOf(tags)) };
    const gone = { position: number(position), removed: { BOOL: true } };
    const copies = [
      ...tagsOf(tags).map((tag) => [tag, copied] as const),
      ...tagsOf(former).map((tag) => [tag, gone] as const),
    ];
    await atOnce(copies, copiedAtOnce, async ([tag, item]) => {
      await put(at(tag), item, notNewer, position);
    });
  };

  /** Replaces an entry that has tags, or had some. */
  const swap = async (write: EntryWrite, attributes: Item): Promise<boolean> => {
    const { place, position, entry, removed } = write;
    for (;;) {
      const known = await db.get({ TableName: table, Key: keyOf(place) });
      if (known && !gives(known, position, removed)) return false;
      const now = new Set(entry.tags);
      const former = [...tagsOf(known?.tags), ...tagsOf(known?.former)].filter((tag) => !now.has(tag));
      const next = { ...attributes, ...(former.length > 0 && { former: toTags([...new Set(former)]) }) };
      const { done } = known
        ? await put(place, next, "#position = :position", positionOf(known))
        : await put(place, next, "attribute_not_exists(#position)", position);
      if (!done) continue;
      await copy(write, next);
      return true;
    }
  };

  return async (write: EntryWrite): Promise<void> => {
    const { place, position, entry, removed } = write;
    const stored = removed ? tombstone : await bodies.store(place, position, entry.body, besides(write));
    const attributes = { ...attributesOf(write), ...stored.attributes };
    await bodies.writeParts(stored);
    if (entry.tags) await swap(write, attributes);
    else {
      const answer = await put(place, attributes, removed ? untaggedRemoval : untaggedEntry, position);
      const tagged = !answer.done && (answer.inTheWay.tags || answer.inTheWay.former);
      if (tagged) await swap(write, attributes);
    }
    await bodies.sweep(place, stored);
  };
}

/** Whether what is there gives way: it is older, or as old and no tombstone that a put would undo. */
const gives = (known: Item, position: Position, removed: boolean): boolean =>
  positionOf(known) < position || (positionOf(known) === position && (removed || !known.removed));

const notNewer = "attribute_not_exists(#position) OR #position <= :position";
const untagged = "attribute_not_exists(#tags) AND attribute_not_exists(#former)";
const untaggedRemoval = `(${notNewer}) AND ${untagged}`;
const untaggedEntry = `(attribute_not_exists(#position) OR #position < :position
  OR (#position = :position AND attribute_not_exists(#removed))) AND ${untagged}`;

const namesIn = (condition: string): Record<string, string> =>
  names(...[...condition.matchAll(/#(\w+)/g)].map(([, name = ""]) => name));

const tombstone: StoredBody = { attributes: {}, parts: [] };

const attributesOf = ({
  position,
  removed,
  entry: { stream, earliest, latest, tags },
}: EntryWrite): Item => ({
  position: number(position),
  stream: { S: stream },
  ...(earliest !== undefined && { earliest: { S: earliest } }),
  ...(latest !== undefined && { latest: { S: latest } }),
  ...(tags && { tags: toTags(tags) }),
  ...(removed && { removed: { BOOL: true } }),
});

/** Bytes of names, keys and numbers, at most. */
const overhead = 120;
/** About how many bytes an entry's item has without its body. */
function besides({ place, entry: { stream, tags = [] } }: EntryWrite): number {
  const lengths = tags.map((tag) => tag.length);
  const list = lengths.reduce((sum, length) => sum + length + 4, 0);
  return (
    overhead + place.partition.length + place.sort.length + stream.length + list + Math.max(0, ...lengths)
  );
}
