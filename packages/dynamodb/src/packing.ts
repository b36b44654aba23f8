import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import type { Item } from "./calls.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Attributes that hold a text: `plain` as it is, readable in the console, or `brotli`, its UTF-8 bytes compressed. */
const packedAttributes = { plain: "plain", brotli: "brotli" } as const;

/** A text as attributes of an item, and how many bytes their values take. */
export interface Packed {
  readonly attributes: Item;
  readonly bytes: number;
}

/**
 * Packs a text for an item: compressed where that is smaller. Write units are kilobytes, so bytes are worth a few milliseconds: up to 5 for
 * the largest commit, some 20 for a ledger page or a text of a mebibyte.
 */
export async function pack(text: string): Promise<Packed> {
  const plain = Buffer.from(text, "utf8");
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const brotli = await compress(plain, { params });
  return brotli.length < plain.length
    ? { attributes: { [packedAttributes.brotli]: { B: brotli } }, bytes: brotli.length }
    : { attributes: { [packedAttributes.plain]: { S: text } }, bytes: plain.length };
}

/** Gives back a packed text of at most `maxBytes`; undefined where the item holds none, or what is there is damaged. */
export async function unpack(item: Item, maxBytes: number): Promise<string | undefined> {
  const { brotli, plain } = item;
  if (plain?.S !== undefined) return plain.S;
  if (brotli?.B === undefined) return undefined;
  const bytes = await decompress(brotli.B, { maxOutputLength: maxBytes }).catch(() => undefined);
  return bytes?.toString("utf8");
}

/** Bytes that the packed text takes in the item. */
export const packedBytes = ({ brotli, plain }: Item): number =>
  brotli?.B?.length ?? (plain?.S === undefined ? 0 : Buffer.byteLength(plain.S));
