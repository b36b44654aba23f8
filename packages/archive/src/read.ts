import { createHash } from "node:crypto";
import { readLine } from "./archive-line.ts";
import { type Audit, audit, type Fault } from "./audit.ts";
import type { ArchiveLine, ClosingLine, TextLine } from "./format.ts";
import { laterRules, type Told } from "./later-rules.ts";
import { lines } from "./lines.ts";
import { placement } from "./placement.ts";

/** An archive that no register was exported to, with the line (from 1) where that shows. */
export interface Damaged {
  readonly outcome: "damaged";
  readonly line: number;
  readonly why: string;
}

/** An archive whose form, counts and digest are right. */
export interface Formed {
  readonly outcome: "formed";
  readonly commits: number;
  readonly texts: number;
  /** Of all bytes before the closing line. */
  readonly sha256: string;
}

/** An archive that is what a register was exported to, as far as it tells itself. */
export interface Whole extends Omit<Formed, "outcome"> {
  readonly outcome: "whole";
  /** Hashes of texts that a source in it says are withheld: their words are in no register, whatever else holds them. */
  readonly withheld: ReadonlySet<string>;
  /** Pieces of evidence whose words are withheld, and can't be looked up any more. */
  readonly unchecked: number;
  readonly told: Told;
}

export type Read = () => AsyncIterable<Buffer>;

/**
 * Reads an archive through without recording anything: every line's form, what stands where, each text's hash, the counts and the digest.
 * Commits of later versions are `taken`, or refused; each commit and what it was found to be is handed on.
 */
export async function readThrough(
  chunks: AsyncIterable<Buffer>,
  {
    foreign,
    onCommit,
  }: {
    readonly foreign: "taken" | "refused";
    /** Why the commit can't stand there; undefined where it can. */
    readonly onCommit?: (...commit: Parameters<Audit["commit"]>) => string | undefined;
  },
): Promise<Formed | Damaged> {
  const digest = createHash("sha256");
  const placed = placement();
  let number = 0;
  let closing: ClosingLine | undefined;
  const damaged = (why: string, line = number): Damaged => ({
    outcome: "damaged",
    line: Math.max(line, 1),
    why,
  });
  try {
    for await (const { bytes, complete } of lines(chunks)) {
      number++;
      if (closing) return damaged("there is more after the closing line");
      if (!complete) return damaged("the file ends in the middle of a line");
      const read = readLine(bytes);
      if ("why" in read) return damaged(read.why);
      const { line, checked } = read;
      const why = checked?.why ?? (foreign === "refused" ? checked?.foreign : undefined);
      if (why !== undefined) return damaged(why);
      const misplaced = placed.take(line, number, checked?.events ?? []);
      if (misplaced) return damaged(misplaced.why, misplaced.at);
      if (line.kind === "end") closing = line;
      else digest.update(bytes);
      if (line.kind !== "commit" || !checked) continue;
      const unfit = onCommit?.(line.commit, checked.events, number);
      if (unfit !== undefined) return damaged(unfit);
    }
  } catch (error) {
    if (error instanceof RangeError) return damaged(error.message, number + 1);
    throw error;
  }
  if (!closing) return damaged("the file ends without its closing line: it was cut short");
  const { commits, texts } = placed.counted();
  if (closing.commits !== commits || closing.texts !== texts) {
    return damaged(
      `it holds ${commits} commits and ${texts} texts, not the ${closing.commits} and ${closing.texts} of its closing line`,
    );
  }
  const sha256 = digest.digest("hex");
  if (closing.sha256 !== sha256)
    return damaged("its bytes are not those that were exported: the digest differs");
  return { outcome: "formed", commits, texts, sha256 };
}

/**
 * Checks an archive wholly, without recording anything: its form first, then, in a second reading, each text and all that is quoted from it.
 * Only what passes is imported, so that a file that was cut short, changed or forged leaves the register as it was. What rules that came
 * later would refuse is no damage.
 */
export async function checkArchive(
  read: Read,
  onCommit: (position: number) => void = () => {},
): Promise<Whole | Damaged> {
  const later = laterRules();
  const audited = audit(later.tell);
  try {
    const formed = await readThrough(read(), {
      foreign: "refused",
      onCommit(commit, events, line) {
        onCommit(commit.position);
        later.commit(commit, events, line);
        return audited.commit(commit, events, line);
      },
    });
    if (formed.outcome === "damaged") return formed;
    const fault = earliest(await Array.fromAsync(laterFaults(read(), audited)));
    if (fault) return { outcome: "damaged", line: fault.at, why: fault.why };
    const withheld = new Set([...audited.hashes()].filter(audited.isWithheld));
    return { ...formed, outcome: "whole", withheld, unchecked: audited.unchecked, told: later.told() };
  } finally {
    audited.close();
  }
}

const mostFaults = 1000;

/** What shows when all commits are known: texts that are not what is said and quoted of them, and references to nothing. */
async function* laterFaults(chunks: AsyncIterable<Buffer>, audited: Audit): AsyncGenerator<Fault> {
  let found = 0;
  for (const fault of audited.references()) if (found++ < mostFaults) yield fault;
  let number = 0;
  for await (const line of archiveLines(chunks)) {
    number++;
    if (line.kind !== "text") continue;
    for (const fault of textFaults(line, number, audited)) if (found++ < mostFaults) yield fault;
  }
}

function* textFaults(line: TextLine, number: number, audited: Audit): Generator<Fault> {
  const [first] = audited.depositors(line.sha256);
  // A text that several sources share may have been left by the one that came first, where a crash came before it was removed.
  if ("text" in line && first && audited.withholds(first.source))
    yield {
      at: number,
      why: `the words of source/${first.source} stand here, and a later commit withholds them`,
    };
  if (!("text" in line) && !audited.isWithheld(line.sha256))
    yield { at: number, why: `the text ${line.sha256} is marked as withheld, and no commit withholds it` };
  yield* audited.text(line.sha256, "text" in line ? line.text : { withheld: true });
}

const earliest = (faults: readonly Fault[]): Fault | undefined => faults.toSorted((a, b) => a.at - b.at)[0];

/** The lines of an archive that was found whole. */
export async function* archiveLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ArchiveLine> {
  for await (const { bytes } of lines(chunks)) yield JSON.parse(bytes.toString("utf8")) as ArchiveLine;
}
