import { hash } from "node:crypto";
import type { Position } from "@collegium/domain";
import { type Calls, type Item, pack, unpack } from "@collegium/dynamodb";
import { DamagedView } from "../errors.ts";
import { atOnce } from "./at-once.ts";
import { type ItemKey, itemKeyOf, keyOf, names, number, partsPartition } from "./layout.ts";

/** The most bytes of a body in one item: DynamoDB takes 400 KB with keys and all, and a page of a query is 1 MB. */
const maxItemBytes = 300_000;
/** The most bytes that a body can unpack to. */
const maxBodyBytes = 256 * 1024 * 1024;
const kilobyte = 1024;
const writtenAtOnce = 8;
/** How often to look again for a body whose parts were replaced while it was read. */
const looks = 5;

/** A body as attributes of its item, and the parts that it needs besides. */
export interface StoredBody {
  readonly attributes: Item;
  readonly parts: readonly Item[];
}

/**
 * Bodies of any size. One that does not fit into its item is stored in parts, under a version that no other body ever has. Parts are
 * written before the item that names them, and go after it was replaced: a reader who finds them gone reads the item again.
 */
export function bodies(db: Calls, table: string) {
  const partsBefore = (place: ItemKey, version: string) =>
    db.query({
      TableName: table,
      KeyConditionExpression: "#partition = :partition AND #sort < :version",
      ProjectionExpression: "#partition, #sort",
      ExpressionAttributeNames: names("partition", "sort"),
      ExpressionAttributeValues: { ":partition": { S: partsPartition(place) }, ":version": { S: version } },
    });

  const join = async (place: ItemKey, item: Item): Promise<Item | undefined> => {
    const chunks: Uint8Array[] = [];
    for await (const { bytes } of db.query({
      TableName: table,
      KeyConditionExpression: "#partition = :partition AND begins_with(#sort, :version)",
      ExpressionAttributeNames: names("partition", "sort"),
      ExpressionAttributeValues: {
        ":partition": { S: partsPartition(place) },
        ":version": { S: `${item.version?.S} ` },
      },
    }))
      if (bytes?.B) chunks.push(bytes.B);
    if (chunks.length !== Number(item.parts?.N)) return undefined;
    const whole = Buffer.concat(chunks);
    return item.packing?.S === "plain" ? { plain: { S: whole.toString() } } : { brotli: { B: whole } };
  };

  const text = async (place: ItemKey, item: Item): Promise<string> => {
    const body = await unpack(item, maxBodyBytes);
    if (body === undefined) throw new DamagedView(place.partition, place.sort);
    return body;
  };

  return {
    /** Prepares a body for `place`; `besides` is how many bytes else the item has, about. */
    async store(place: ItemKey, position: Position, body: string, besides: number): Promise<StoredBody> {
      // What costs one write unit as it is stays readable, for people and for processors.
      if (body.length + besides < kilobyte && Buffer.byteLength(body) + besides < kilobyte)
        return { attributes: { plain: { S: body } }, parts: [] };
      const { attributes, bytes } = await pack(body);
      if (bytes <= maxItemBytes) return { attributes, parts: [] };

      const [packing, whole] = attributes.brotli?.B
        ? (["brotli", attributes.brotli.B] as const)
        : (["plain", Buffer.from(body)] as const);
      const version = versionOf(position, whole);
      const parts: Item[] = [];
      for (let start = 0; start < whole.length; start += maxItemBytes) {
        const sort = `${version} ${String(parts.length).padStart(6, "0")}`;
        const bytes = { B: whole.subarray(start, start + maxItemBytes) };
        parts.push({ ...keyOf({ partition: partsPartition(place), sort }), bytes });
      }
      const manifest = { version: { S: version }, packing: { S: packing }, parts: number(parts.length) };
      return { attributes: manifest, parts };
    },

    /** Writes the parts, before the item. */
    writeParts: ({ parts }: StoredBody): Promise<void> =>
      atOnce(parts, writtenAtOnce, async (Item) => {
        await db.put({ TableName: table, Item });
      }),

    /** Lets the parts of former bodies go, after the item was written. Those of a body that has none since go with their set. */
    async sweep(place: ItemKey, { attributes }: StoredBody): Promise<void> {
      const version = attributes.version?.S;
      if (version === undefined) return;
      await atOnce(partsBefore(place, version), writtenAtOnce, (part) =>
        db.delete({ TableName: table, Key: keyOf(itemKeyOf(part)) }),
      );
    },

    /**
     * The body of an item that was read at `place`, and the item that it was found with: another where it was replaced meanwhile;
     * undefined where nothing is there any more.
     */
    async read(place: ItemKey, found: Item): Promise<{ item: Item; body: string } | undefined> {
      let item: Item | undefined = found;
      for (let look = 1; look <= looks; look++) {
        if (!item || item.removed) return undefined;
        if (!item.parts) return { item, body: await text(place, item) };
        const joined = await join(place, item);
        if (joined) return { item, body: await text(place, joined) };
        item = await db.get({ TableName: table, Key: keyOf(place) });
      }
      throw new DamagedView(place.partition, place.sort);
    },
  };
}

export type Bodies = ReturnType<typeof bodies>;

/** Versions sort as they were written. The position alone would do, unless code that makes another body of the same commits goes on from here. */
const versionOf = (position: Position, bytes: Uint8Array): string =>
  `${String(position).padStart(16, "0")}-${hash("sha256", bytes, "hex").slice(0, 16)}`;
