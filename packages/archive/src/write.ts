import { createHash } from "node:crypto";
import { canonicalJson, type SequencedCommit, type StreamName } from "@collegium/domain";
import { DamagedItem, DamagedText, type Sha256 } from "@collegium/event-store";
import { followLedger } from "@collegium/read-model";
import { type Audit, audit } from "./audit.ts";
import type { Begun } from "./begun.ts";
import { checkCommit } from "./check-commit.ts";
import type { Stores } from "./compare.ts";
import { type ArchiveLine, archiveFormat, archiveVersion } from "./format.ts";
import { isRecorded } from "./unsequenced.ts";
import { depositedBy, isWithheld } from "./withheld.ts";

/** What keeps a register from being written as an archive that an import takes: it is damaged, or something in it has no position yet. */
export class Unexportable extends Error {
  override readonly name = "Unexportable";
  /** What to do about it. */
  readonly next: string;

  constructor(why: string, next: string, options?: ErrorOptions) {
    super(why, options);
    this.next = next;
  }
}

/**
 * Writes a register as an archive, line by line, in memory that doesn't grow with it; where a beginning is there, what follows that. `onCommit`
 * tells how far it has come. It ends with the last commit that was there when it began, for one that withholds a text, written out before, would
 * come too late in it; but for a text that was withheld before it was come to.
 *
 * Law: an archive with a closing line is taken by an import, of this version or of the one that wrote its commits. What can't be said so throws
 * `Unexportable`, and no closing line is written.
 */
export async function* writeArchive(
  stores: Stores,
  onCommit: (position: number) => void = () => {},
  begun?: Begun,
): AsyncGenerator<string> {
  const audited = audit();
  try {
    yield* archiveLines(stores, audited, onCommit, begun);
  } catch (fault) {
    throw fault instanceof DamagedItem
      ? new Unexportable(`A commit can't be read: ${fault.message}`, damagedNext, { cause: fault })
      : fault;
  } finally {
    audited.close();
  }
}

async function* archiveLines(
  { events, texts }: Stores,
  audited: Audit,
  onCommit: (position: number) => void,
  begun: Begun | undefined,
): AsyncGenerator<string> {
  const digest = begun?.digest ?? createHash("sha256");
  const line = (value: ArchiveLine) => {
    const text = `${canonicalJson(value)}\n`;
    digest.update(text);
    return text;
  };
  const head = await events.head();
  const written = new Set(begun?.texts);
  const worded = new Set<string>();
  const marked = new Set<string>();
  let commits = begun?.commits ?? 0;
  if (!begun) yield line({ kind: "header", format: archiveFormat, version: archiveVersion });
  for await (const commit of upToMarks(events, head, () => [...marked].every(audited.isWithheld))) {
    enter(commit, audited);
    // Of what is written already, all is checked but the words, and these when everything is.
    if (commit.position <= commits) continue;
    for (const hash of depositedBy(commit)) {
      if (written.has(hash)) continue;
      written.add(hash);
      const withheld = await isWithheld(events, commit.stream);
      const found = withheld ? { withheld } : await wordsOf({ events, texts }, hash, commit.stream);
      (typeof found === "string" ? worded : marked).add(hash);
      yield line({ kind: "text", sha256: hash, ...(typeof found === "string" ? { text: found } : found) });
    }
    yield line({ kind: "commit", commit });
    commits = commit.position;
    onCommit(commits);
  }
  await checkRest({ events, texts }, audited, worded);
  const end: ArchiveLine = { kind: "end", commits, texts: written.size, sha256: digest.digest("hex") };
  yield `${canonicalJson(end)}\n`;
}

/**
 * Every commit that is there when it begins; and those up to the one that withholds a text which was withheld meanwhile, and is marked as such:
 * no archive has a mark that nothing in it accounts for.
 */
async function* upToMarks(
  events: Stores["events"],
  head: number,
  areAccountedFor: () => boolean,
): AsyncGenerator<SequencedCommit> {
  yield* followLedger(events, { upTo: head });
  for (let after = head; !areAccountedFor(); ) {
    const now = await events.head();
    if (now === after)
      throw new Unexportable(
        "A text is withheld, and the commit that says so has no position yet",
        "Give it one, and export again: collegium reconcile.",
      );
    yield* followLedger(events, { after, upTo: now });
    after = now;
  }
}

const damagedNext =
  "The register is damaged. What is wrong in all: collegium verify. Where it parts from the last export: collegium import FILE --compare.";

function enter(commit: SequencedCommit, audited: Audit): void {
  const { position, stream, revision } = commit;
  const { why, events } = checkCommit(commit);
  const fault = why ?? audited.commit(commit, events, position);
  if (fault !== undefined)
    throw new Unexportable(`Position ${position}, ${stream} revision ${revision}: ${fault}`, damagedNext);
}

async function wordsOf({ texts }: Stores, hash: Sha256, source: StreamName) {
  // A deposit keeps its text before it appends: a text that is not there was lost, and an archive must not hide that.
  const lost = (how: string, cause?: unknown) =>
    new Unexportable(
      `The text of ${source} ${how} (${hash})`,
      "An archive that holds it brings it back: collegium import FILE. Without one, deposit the same words under another id, and export again.",
      { cause },
    );
  const found = await texts.get(hash).catch((fault: unknown) => {
    throw fault instanceof DamagedText ? lost("is damaged", fault) : fault;
  });
  if (found === undefined) throw lost("is missing from the register");
  return found;
}

/** What can be checked only now: references, and every text with all that is quoted from it. */
async function checkRest(stores: Stores, audited: Audit, worded: ReadonlySet<string>): Promise<void> {
  for (const dangling of audited.references()) {
    const { at, why } = dangling;
    if (await isRecorded(stores.events, dangling))
      throw new Unexportable(
        `Position ${at}: ${why} up to there: it has no position yet`,
        "Give it one, and export again: collegium reconcile.",
      );
    throw new Unexportable(`Position ${at}: ${why}`, damagedNext);
  }
  for (const hash of audited.hashes()) {
    const source = `source/${audited.depositors(hash)[0]?.source}` as StreamName;
    // Of sources that share a text one withholds it: a crash left the words for the others.
    if (audited.isWithheld(hash) && worded.has(hash))
      throw new Unexportable(
        `The words of ${source} are withheld, and still in the register`,
        "Reading a text that is withheld removes what is left of it: GET /v1/sources/{id}/text of the source that was withheld. Then export again.",
      );
    const found = audited.isWithheld(hash)
      ? ({ withheld: true } as const)
      : await wordsOf(stores, hash as Sha256, source);
    for (const { at, why } of audited.text(hash, found))
      throw new Unexportable(`Position ${at}: ${why}`, damagedNext);
  }
}
