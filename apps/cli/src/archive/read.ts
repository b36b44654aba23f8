import { createHash } from "node:crypto";
import type { SequencedCommit } from "@collegium/domain";
import { sha256 } from "@collegium/event-store";
import * as z from "zod";
import { sequencedCommit, sha256Hex } from "./check-commit.ts";
import { type ArchiveLine, archiveFormat, archiveVersion, type ClosingLine } from "./format.ts";
import { lines } from "./lines.ts";

const archiveLine = z.union([
  z.strictObject({ kind: z.literal("commit"), commit: sequencedCommit }),
  z.strictObject({ kind: z.literal("text"), sha256: sha256Hex, text: z.string() }),
  z.strictObject({ kind: z.literal("text"), sha256: sha256Hex, withheld: z.literal(true) }),
  z.strictObject({ kind: z.literal("header"), format: z.literal(archiveFormat), version: z.int() }),
  z.strictObject({ kind: z.literal("end"), commits: z.int(), texts: z.int(), sha256: sha256Hex }),
]);

/** An archive that is not what its closing line says, with the line (from 1) where that shows. */
export interface Damaged {
  readonly outcome: "damaged";
  readonly line: number;
  readonly why: string;
}
export interface Whole {
  readonly outcome: "whole";
  readonly commits: number;
  readonly texts: number;
}

/**
 * Reads an archive through without recording anything: every line's form, dense positions, each text's hash, the counts and the
 * digest. Only what passes is imported, so that a file that was cut short leaves the register as it was.
 */
export async function checkArchive(
  chunks: AsyncIterable<Buffer>,
  onCommit: (position: number) => void = () => {},
): Promise<Whole | Damaged> {
  const digest = createHash("sha256");
  const counted = { line: 0, commits: 0, texts: 0, heads: new Map<string, Head>() };
  let closing: ClosingLine | undefined;
  const damaged = (why: string): Damaged => ({ outcome: "damaged", line: counted.line, why });
  try {
    for await (const { bytes, complete } of lines(chunks)) {
      counted.line++;
      if (closing) return damaged("there is more after the closing line");
      if (!complete) return damaged("the file ends in the middle of a line");
      const read = parseLine(bytes);
      if ("why" in read) return damaged(read.why);
      const why = misplaced(read.line, counted);
      if (why) return damaged(why);
      if (read.line.kind === "end") closing = read.line;
      else digest.update(bytes);
      if (read.line.kind === "text") counted.texts++;
      if (read.line.kind !== "commit") continue;
      const { stream, revision, at } = read.line.commit;
      counted.heads.set(stream, { revision, at });
      onCommit(++counted.commits);
    }
  } catch (error) {
    if (error instanceof RangeError) return damaged(error.message);
    throw error;
  }
  if (!closing) return damaged("the file ends without its closing line: it was cut short");
  if (closing.commits !== counted.commits || closing.texts !== counted.texts) {
    return damaged(
      `it holds ${counted.commits} commits and ${counted.texts} texts, not the ${closing.commits} and ${closing.texts} of its closing line`,
    );
  }
  if (closing.sha256 !== digest.digest("hex"))
    return damaged("its bytes are not those that were exported: the digest differs");
  return { outcome: "whole", commits: counted.commits, texts: counted.texts };
}

/** The lines of an archive that `checkArchive` found whole. */
export async function* archiveLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ArchiveLine> {
  for await (const { bytes } of lines(chunks)) yield JSON.parse(bytes.toString("utf8")) as ArchiveLine;
}

function parseLine(bytes: Buffer): { line: ArchiveLine } | { why: string } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { why: "it is not JSON in UTF-8" };
  }
  const parsed = archiveLine.safeParse(value);
  if (!parsed.success) return { why: explain(value, parsed.error) };
  return { line: parsed.data as ArchiveLine };
}

/** A union's complaint lists every branch; the one meant is known by its kind. */
function explain(value: unknown, error: z.ZodError): string {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (kind !== "commit") return "it is no line of a Collegium archive";
  const commit = sequencedCommit.safeParse((value as { commit?: unknown }).commit);
  return z.prettifyError(commit.success ? error : commit.error);
}

/** The last commit of a stream, as far as the archive was read. */
type Head = Pick<SequencedCommit, "revision" | "at">;

interface Counted {
  readonly line: number;
  readonly commits: number;
  readonly heads: ReadonlyMap<string, Head>;
}

function misplaced(line: ArchiveLine, counted: Counted): string | undefined {
  if ((line.kind === "header") !== (counted.line === 1))
    return "an archive has its header on the first line, and only there";
  if (line.kind === "header" && line.version !== archiveVersion) {
    return `this is version ${line.version} of the archive format; this Collegium reads version ${archiveVersion}`;
  }
  if (line.kind === "commit" && line.commit.position !== counted.commits + 1) {
    return `position ${line.commit.position} follows position ${counted.commits}`;
  }
  if (line.kind === "commit") return outOfOrder(line.commit, counted.heads.get(line.commit.stream));
  if (line.kind === "text" && "text" in line && sha256(line.text) !== line.sha256)
    return "a text does not have its hash";
  return undefined;
}

/** Why a commit can't follow the last one of its stream. */
function outOfOrder({ stream, revision, at }: SequencedCommit, head: Head | undefined): string | undefined {
  const last = head?.revision ?? 0;
  if (revision !== last + 1) return `revision ${revision} of ${stream} follows revision ${last}`;
  return head && at < head.at ? `a commit of ${stream} at ${at} follows one at ${head.at}` : undefined;
}
