import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { calls, type Item, pack, unpack } from "@collegium/dynamodb";
import { DamagedText } from "../errors.ts";
import type { Sha256, TextStore } from "../port.ts";
import { checkedSha256, sha256 } from "../sha256.ts";
import { number, type StoreTables, textKey } from "./layout.ts";
import { splitText } from "./split.ts";

/**
 * The most bytes of a text in one item, well below DynamoDB's 400 KB. A text that takes more when compressed is split before it is
 * compressed, so that its parts are the same whatever made them.
 */
const partBytes = 256 * 1024;
/** The most bytes that an item of a text can unpack to: far more than the API takes. */
const maxBytes = 64 * 1024 * 1024;

export interface DynamoTextOptions {
  readonly client: DynamoDBClient;
  readonly tables: Pick<StoreTables, "sources">;
}

/**
 * Texts of sources in DynamoDB, by their hash. Most are one item; a large one is a manifest, written last, and parts.
 *
 * Withholding first replaces the manifest by a mark, then deletes the parts. A part is only ever written in a transaction that finds no such
 * mark, so none can come after. What the account's backups keep (35 days with point-in-time recovery) is beyond it.
 *
 * Needs `GetItem`, `PutItem`, `Query`, `DeleteItem` and `ConditionCheckItem` on `sources`.
 */
export function dynamoTextStore({ client, tables: { sources } }: DynamoTextOptions): TextStore {
  const db = calls(client);

  const manifest = (hash: Sha256) => db.get({ TableName: sources, Key: textKey(hash) });

  /** Parts that are there, in order. */
  const parts = (hash: Sha256, attributes?: string) =>
    db.query({
      TableName: sources,
      KeyConditionExpression: "sha256 = :hash AND #part > :manifest",
      ExpressionAttributeNames: { "#part": "part" },
      ExpressionAttributeValues: { ":hash": { S: hash }, ":manifest": number(0) },
      ...(attributes === undefined ? {} : { ProjectionExpression: attributes }),
    });

  /** What may stand where words are written: nothing at all, or damaged words, but no mark that they are withheld. */
  const where = { empty: "attribute_not_exists(sha256)", damaged: "attribute_not_exists(withheld)" };
  type Where = keyof typeof where;

  const putManifest = (hash: Sha256, attributes: Item, found: Where) =>
    db.put({
      TableName: sources,
      Item: { ...textKey(hash), ...attributes },
      ConditionExpression: where[found],
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });

  /** Writes a part, unless the text is there or withheld. */
  const putPart = async (hash: Sha256, part: number, text: string, found: Where): Promise<boolean> =>
    db.transact({
      TransactItems: [
        { ConditionCheck: { TableName: sources, Key: textKey(hash), ConditionExpression: where[found] } },
        { Put: { TableName: sources, Item: { ...textKey(hash, part), ...(await pack(text)).attributes } } },
      ],
    });

  const join = async (hash: Sha256, count: number): Promise<string | undefined> => {
    const texts: (string | undefined)[] = [];
    for await (const item of parts(hash)) texts.push(await unpack(item, partBytes));
    return texts.length === count && texts.every((text) => text !== undefined) ? texts.join("") : undefined;
  };

  /** The words that a manifest stands for; undefined where they are no longer those of the hash. */
  const wordsOf = async (hash: Sha256, item: Item): Promise<string | undefined> => {
    const count = item.parts?.N;
    const text = count === undefined ? await unpack(item, maxBytes) : await join(hash, Number(count));
    return text !== undefined && sha256(text) === hash ? text : undefined;
  };

  const isSound = async (hash: Sha256, item: Item): Promise<boolean> =>
    item.withheld !== undefined || (await wordsOf(hash, item)) !== undefined;

  /** Puts a text that takes one item. */
  const putWhole = async (hash: Sha256, attributes: Item): Promise<void> => {
    const written = await putManifest(hash, attributes, "empty");
    if (!written.done && !(await isSound(hash, written.inTheWay)))
      await putManifest(hash, attributes, "damaged");
  };

  const putParts = async (hash: Sha256, text: string): Promise<void> => {
    const kept = await manifest(hash);
    if (kept !== undefined && (await isSound(hash, kept))) return;
    const found = kept === undefined ? "empty" : "damaged";
    const pieces = splitText(text, partBytes);
    for (const [index, piece] of pieces.entries())
      if (!(await putPart(hash, index + 1, piece, found))) return;
    await putManifest(hash, { parts: number(pieces.length) }, found);
  };

  return {
    async put(text) {
      const hash = sha256(text);
      const whole = await pack(text);
      if (whole.bytes <= partBytes) await putWhole(hash, whole.attributes);
      else await putParts(hash, text);
      return hash;
    },

    async get(hash) {
      const item = await manifest(checkedSha256(hash));
      if (item === undefined) return undefined;
      if (item.withheld) return { withheld: true };
      const text = await wordsOf(hash, item);
      if (text !== undefined) return text;
      // Its parts may have gone since the manifest was read.
      if ((await manifest(hash))?.withheld) return { withheld: true };
      throw new DamagedText(hash);
    },

    async withhold(hash) {
      const mark = { ...textKey(checkedSha256(hash)), withheld: { BOOL: true } };
      await db.put({ TableName: sources, Item: mark });
      for await (const { part } of parts(hash, "#part")) {
        await db.delete({ TableName: sources, Key: textKey(hash, Number(part?.N)) });
      }
    },
  };
}
