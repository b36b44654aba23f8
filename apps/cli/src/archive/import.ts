import { canonicalJson, type NewCommit, position, revision, type SequencedCommit } from "@collegium/domain";
import type { EventStore, Sha256, TextStore } from "@collegium/event-store";
import type { TextLine } from "./format.ts";
import { archiveLines, checkArchive, type Damaged } from "./read.ts";

export interface Imported {
  readonly outcome: "imported";
  /** Commits in the archive, and how many of them were new here. */
  readonly commits: number;
  readonly added: number;
  /** Commits that the register has beyond the archive. */
  readonly beyond: number;
}
/** The register holds another history than the archive, from this position on. */
export interface Different {
  readonly outcome: "different";
  readonly position: number;
  readonly why: string;
}

export interface ImportSteps {
  checked(commits: number): void;
  imported(commits: number): void;
}

/**
 * Brings a register to what an archive holds: the same commits at the same positions. The register must be empty, or hold a beginning
 * of the archive; that makes a second import, and one after a crash, go on where the first one stopped. `read` is called twice, and
 * `open` once the archive is known to be whole: one that is damaged begins no register.
 */
export async function importArchive(
  open: () => { events: EventStore; texts: TextStore },
  read: () => AsyncIterable<Buffer>,
  steps: ImportSteps,
): Promise<Imported | Damaged | Different> {
  const checked = await checkArchive(read(), steps.checked);
  if (checked.outcome === "damaged") return checked;
  const { events, texts } = open();
  const head = await events.head();
  const before = recorded(events, head);
  let waiting: TextLine[] = [];
  for await (const line of archiveLines(read())) {
    if (line.kind === "text") waiting.push(line);
    if (line.kind !== "commit") continue;
    const why =
      line.commit.position <= head
        ? difference(line.commit, (await before.next()).value)
        : await add(line.commit, waiting, { events, texts });
    if (why) return { outcome: "different", position: line.commit.position, why };
    waiting = [];
    steps.imported(line.commit.position);
  }
  const added = Math.max(0, checked.commits - head);
  return {
    outcome: "imported",
    commits: checked.commits,
    added,
    beyond: Math.max(0, head - checked.commits),
  };
}

async function* recorded(events: EventStore, head: number): AsyncGenerator<SequencedCommit, undefined> {
  const page = 500;
  for (let after = 0; after < head; after += page) yield* events.readLedger(position(after), page);
  return undefined;
}

const difference = (wanted: SequencedCommit, found: SequencedCommit | undefined): string | undefined =>
  found && canonicalJson(found) === canonicalJson(wanted)
    ? undefined
    : `the register has ${found?.stream ?? "nothing"} where the archive has ${wanted.stream}, or another content`;

/** Texts first, as a deposit does: a commit never refers to a text that is not there. */
async function add(
  { stream, revision: at, position: place, ...rest }: SequencedCommit,
  waiting: readonly TextLine[],
  { events, texts }: { events: EventStore; texts: TextStore },
): Promise<string | undefined> {
  for (const line of waiting) {
    if ("text" in line) await texts.put(line.text);
    else await texts.withhold(line.sha256 as Sha256);
  }
  const appended = await events.append(stream, revision(at - 1), rest as NewCommit);
  if (appended.outcome === "conflict")
    return `${stream} is at revision ${appended.head} here, and ${at} would follow ${at - 1}`;
  if (appended.position !== place)
    return `it came to position ${appended.position}: another process writes to this register`;
  return undefined;
}
