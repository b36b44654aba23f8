import { createHash, type Hash } from "node:crypto";
import { position, type SequencedCommit, type StreamName } from "@collegium/domain";
import type { Sha256 } from "@collegium/event-store";
import type { Stores } from "./compare.ts";
import type { ArchiveLine } from "./format.ts";
import { lines } from "./lines.ts";
import { difference } from "./unlike.ts";
import { isWithheld } from "./withheld.ts";

/** A beginning of an archive, up to and with a commit: all that the rest of it follows from. */
export interface Begun {
  readonly bytes: number;
  readonly commits: number;
  /** Hashes of the texts that are in it. */
  readonly texts: ReadonlySet<string>;
  /** Of its bytes. */
  readonly digest: Hash;
}

/**
 * What of an archive that was never finished can be gone on with: all up to its last whole commit, where that is the register's own, and no text
 * in it was withheld since. Positions are never given anew, so what stands before that commit is the register's too.
 */
export async function begunArchive(
  chunks: AsyncIterable<Buffer>,
  { events, texts }: Stores,
): Promise<Begun | undefined> {
  const last = await lastWhole(chunks);
  if (!last) return undefined;
  const { commit, bytes, digest, held } = last;
  const [found] = await Array.fromAsync(events.readLedger(position(commit.position - 1), 1));
  if (difference(commit, found)) return undefined;
  for (const { hash, source } of held.filter(({ words }) => words))
    if (typeof (await texts.get(hash)) !== "string" || (await isWithheld(events, source))) return undefined;
  return { bytes, commits: commit.position, texts: new Set(held.map(({ hash }) => hash)), digest };
}

/** A text in an archive, and the first source that refers to it. */
interface Held {
  readonly hash: Sha256;
  readonly words: boolean;
  readonly source: StreamName;
}

/** Where a commit's line ends, and what is before. */
interface Whole {
  readonly commit: SequencedCommit;
  readonly bytes: number;
  readonly digest: Hash;
  readonly held: readonly Held[];
}

/** Reads to the last line that is whole; what follows it, a line cut off or what a disk made of it, is left. */
async function lastWhole(chunks: AsyncIterable<Buffer>): Promise<Whole | undefined> {
  const digest = createHash("sha256");
  const held: Held[] = [];
  let waiting: Omit<Held, "source">[] = [];
  let bytes = 0;
  let last: Omit<Whole, "held"> | undefined;
  try {
    for await (const { bytes: read, complete } of lines(chunks)) {
      const line = complete ? parse(read) : undefined;
      if (!line || line.kind === "end") break;
      digest.update(read);
      bytes += read.length;
      if (line.kind === "text") waiting.push({ hash: line.sha256 as Sha256, words: "text" in line });
      if (line.kind !== "commit") continue;
      const { commit } = line;
      held.push(...waiting.map((text) => ({ ...text, source: commit.stream })));
      waiting = [];
      last = { commit, bytes, digest: digest.copy() };
    }
  } catch (fault) {
    // A line that no archive has.
    if (!(fault instanceof RangeError)) throw fault;
  }
  return last && { ...last, held };
}

/** A line in the form of an archive's; undefined where it is none. */
function parse(bytes: Buffer): ArchiveLine | undefined {
  try {
    const line = JSON.parse(bytes.toString("utf8")) as ArchiveLine;
    return line.kind !== "commit" || Number.isInteger(line.commit.position) ? line : undefined;
  } catch {
    return undefined;
  }
}
