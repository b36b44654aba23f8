import { createHash, type Hash } from "node:crypto";
import { position, type SequencedCommit } from "@collegium/domain";
import type { Sha256 } from "@collegium/event-store";
import { difference, type Stores } from "./compare.ts";
import type { ArchiveLine, TextLine } from "./format.ts";
import { lines } from "./lines.ts";

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
  const digest = createHash("sha256");
  const seen = new Map<string, TextLine>();
  let bytes = 0;
  let last: Whole | undefined;
  for await (const { bytes: read, complete } of lines(chunks)) {
    const line = complete ? parse(read) : undefined;
    if (!line || line.kind === "end") break;
    digest.update(read);
    bytes += read.length;
    if (line.kind === "text") seen.set(line.sha256, line);
    if (line.kind === "commit")
      last = { commit: line.commit, bytes, texts: seen.size, digest: digest.copy() };
  }
  if (!last) return undefined;
  const { commit } = last;
  const [found] = await Array.fromAsync(events.readLedger(position(commit.position - 1), 1));
  if (difference(commit, found)) return undefined;
  for (const { sha256, ...held } of seen.values())
    if ("text" in held && typeof (await texts.get(sha256 as Sha256)) !== "string") return undefined;
  const hashes = [...seen.keys()].slice(0, last.texts);
  return { bytes: last.bytes, commits: commit.position, texts: new Set(hashes), digest: last.digest };
}

/** Where a commit's line ends. */
interface Whole {
  readonly commit: SequencedCommit;
  readonly bytes: number;
  /** How many texts came before it. */
  readonly texts: number;
  readonly digest: Hash;
}

function parse(bytes: Buffer): ArchiveLine | undefined {
  try {
    return JSON.parse(bytes.toString("utf8")) as ArchiveLine;
  } catch {
    return undefined;
  }
}
