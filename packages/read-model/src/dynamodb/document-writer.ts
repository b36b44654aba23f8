import type { Position } from "@collegium/domain";
import type { Calls } from "@collegium/dynamodb";
import type { View } from "../port.ts";
import type { Bodies } from "./bodies.ts";
import { type ItemKey, keyOf, names, number } from "./layout.ts";

const decoder = new TextDecoder();
/** Bytes of names and numbers, at most. */
const overhead = 100;

/** Writes documents, each over one not newer. */
export const documentWriter =
  (db: Calls, table: string, bodies: Bodies) =>
  async (place: ItemKey, position: Position, { body, etag }: Omit<View, "position">): Promise<void> => {
    const besides = overhead + place.partition.length + etag.length;
    const stored = await bodies.store(place, position, decoder.decode(body), besides);
    await bodies.writeParts(stored);
    await db.put({
      TableName: table,
      Item: { ...keyOf(place), position: number(position), etag: { S: etag }, ...stored.attributes },
      ConditionExpression: "attribute_not_exists(#position) OR #position <= :position",
      ExpressionAttributeNames: names("position"),
      ExpressionAttributeValues: { ":position": number(position) },
    });
    // Parts that a late writer leaves behind sort below those of what is there: the next sweep takes them along.
    await bodies.sweep(place, stored);
  };
