import { hash as hashOf } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, brotliDecompressSync, constants } from "node:zlib";
import { asUnwritable, type Patience, patiently, transactions, usualPatience } from "@collegium/sqlite";
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
export function sqliteTextStore(db: DatabaseSync, patience: Patience = usualPatience): TextStore {
  ensureTables(db);
  const transact = transactions(db, patience);
  db.exec("PRAGMA secure_delete = ON");
  const insert = db.prepare("INSERT INTO texts (sha256, form, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const replace = db.prepare("UPDATE texts SET form = ?, body = ? WHERE sha256 = ? AND form <> 'withheld'");
  const select = db.prepare("SELECT form, body FROM texts WHERE sha256 = ?");
  const remove = db.prepare(
    "INSERT INTO texts (sha256, form) VALUES (?, 'withheld') ON CONFLICT DO UPDATE SET form = 'withheld', body = NULL",
  );
  const emptyLog = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");

  /** Whether nobody read in the log, or wrote to it. */
  function logEmptied(): boolean {
    try {
      return (emptyLog.get() as { busy: number }).busy === 0;
    } catch (fault) {
      throw asUnwritable(fault);
    }
  }

  return {
    async put(text) {
      const hash = sha256(text);
      const kept = select.get(hash) as TextRow | undefined;
      if (kept !== undefined && (await isSound(kept, hash))) return hash;
      const plain = Buffer.from(text, "utf8");
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      };
      const packed = await compress(plain, { params });
      const [form, body] = packed.length < plain.length ? ["brotli", packed] : ["plain", plain];
      await transact(() => {
        if (kept === undefined) insert.run(hash, form, body);
        else replace.run(form, body, hash);
      });
      return hash;
    },

    async get(hash) {
      const row = select.get(checkedSha256(hash)) as TextRow | undefined;
      if (row === undefined) return undefined;
      if (row.form === "withheld") return { withheld: true };
      return unpack(row, hash);
    },

    async withhold(hash) {
      const checked = checkedSha256(hash);
      await transact(() => remove.run(checked));
      // Always, also when the row was withheld before: the last time may have ended between the two steps.
      if (!(await patiently(logEmptied, patience.milliseconds))) throw new WordsRemain(hash);
    },
  };
}

type TextRow =
  | { readonly form: "plain" | "brotli"; readonly body: Uint8Array }
  | { readonly form: "withheld"; readonly body: null };

type Kept = Exclude<TextRow, { form: "withheld" }>;

/** Whether a row is what it should be: its words are those of the hash, or are withheld. */
async function isSound(row: TextRow, hash: Sha256): Promise<boolean> {
  if (row.form === "withheld") return true;
  return unpack(row, hash).then(
    () => true,
    () => false,
  );
}

/** The words of a row. Throws `DamagedText` where they are not those of the hash. */
async function unpack(row: Kept, hash: Sha256): Promise<string> {
  const bytes = await unpacked(row).catch((cause) => {
    throw new DamagedText(hash, { cause });
  });
  if (hashOf("sha256", bytes, "hex") !== hash) throw new DamagedText(hash);
  return bytes.toString("utf8");
}

async function unpacked({ form, body }: Kept): Promise<Buffer> {
  if (form === "plain") return Buffer.from(body);
  return body.length <= smallBytes ? brotliDecompressSync(body) : decompress(body);
}
