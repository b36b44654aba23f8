import type { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, brotliDecompressSync, constants } from "node:zlib";
import { DamagedText, WordsRemain } from "../errors.ts";
import type { Sha256, TextStore } from "../port.ts";
import { checkedSha256, sha256 } from "../sha256.ts";
import { ensureTables } from "./schema.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
/** A communiqué of 3 KB takes well under a millisecond, a text of 1 MiB about 20; the best quality would take seconds. */
const quality = 5;
/** Compressed bytes that are unpacked on the spot: a tenth of a millisecond, where handing them to another thread and back takes longer. */
const smallBytes = 32 * 1024;

/**
 * Texts of sources in the register's SQLite file, compressed where that is smaller. Open the connection with durability `full`.
 *
 * Withholding overwrites the words in the file (`PRAGMA secure_delete`) and empties the write-ahead log, so that neither holds them
 * afterwards. Copies that were made before, and what a disk keeps of overwritten blocks, are beyond it.
 */
export function sqliteTextStore(db: DatabaseSync): TextStore {
  ensureTables(db);
  db.exec("PRAGMA secure_delete = ON");
  const insert = db.prepare("INSERT INTO texts (sha256, form, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const select = db.prepare("SELECT form, body FROM texts WHERE sha256 = ?");
  const remove = db.prepare(
    "INSERT INTO texts (sha256, form) VALUES (?, 'withheld') ON CONFLICT DO UPDATE SET form = 'withheld', body = NULL",
  );
  const emptyLog = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");

  return {
    async put(text) {
      const hash = sha256(text);
      if (select.get(hash) !== undefined) return hash;
      const plain = Buffer.from(text, "utf8");
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      };
      const packed = await compress(plain, { params });
      if (packed.length < plain.length) insert.run(hash, "brotli", packed);
      else insert.run(hash, "plain", plain);
      return hash;
    },

    async get(hash) {
      const row = select.get(checkedSha256(hash)) as TextRow | undefined;
      if (row === undefined) return undefined;
      if (row.form === "withheld") return { withheld: true };
      const text = await unpack(row, hash);
      if (sha256(text) !== hash) throw new DamagedText(hash);
      return text;
    },

    async withhold(hash) {
      remove.run(checkedSha256(hash));
      // Always, also when the row was withheld before: the last time may have ended between the two steps.
      const { busy } = emptyLog.get() as { busy: number };
      if (busy !== 0) throw new WordsRemain(hash);
    },
  };
}

type TextRow =
  | { readonly form: "plain" | "brotli"; readonly body: Uint8Array }
  | { readonly form: "withheld"; readonly body: null };

async function unpack({ form, body }: Exclude<TextRow, { form: "withheld" }>, hash: Sha256): Promise<string> {
  if (form === "plain") return Buffer.from(body).toString("utf8");
  try {
    const plain = body.length <= smallBytes ? brotliDecompressSync(body) : await decompress(body);
    return plain.toString("utf8");
  } catch (cause) {
    throw new DamagedText(hash, { cause });
  }
}
