import { appendingLoader, type Loader, type Sha256, type TextStore } from "@collegium/event-store";
import { followLedger } from "@collegium/read-model";
import { compare, type Stores } from "./compare.ts";
import type { TextLine } from "./format.ts";
import type { Told } from "./later-rules.ts";
import { archiveLines, checkArchive, type Damaged, type Read } from "./read.ts";
import { difference } from "./unlike.ts";

export interface Imported {
  readonly outcome: "imported";
  /** Commits in the archive, and how many of them were new here. */
  readonly commits: number;
  readonly added: number;
  /** Commits that the register has beyond the archive. */
  readonly beyond: number;
  /** Pieces of evidence whose words are withheld, and could not be looked up. */
  readonly unchecked: number;
  /** What rules that came later would refuse of it. */
  readonly told: Told;
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
  compared(commits: number): void;
}

/** What an archive is recorded in. */
export interface Receiver extends Stores {
  /** How it takes commits at their positions; by plain appends unless told. */
  loader?(): Loader;
}

/**
 * Brings a register to what an archive holds: the same commits at the same positions. The register must be empty, or hold a beginning
 * of the archive; that makes a second import, and one after a crash, go on where the first one stopped. `read` is called three times, and once more
 * to compare what was recorded; `open` once the archive is known to be whole: one that is damaged begins no register.
 */
export async function importArchive(
  open: () => Receiver | Promise<Receiver>,
  read: Read,
  steps: ImportSteps,
): Promise<Imported | Damaged | Different> {
  const checked = await checkArchive(read, steps.checked);
  if (checked.outcome === "damaged") return checked;
  const register = await open();
  const { events, texts, loader = () => appendingLoader(events) } = register;
  const head = await events.head();
  const before = followLedger(events);
  const rest = loader();
  const { withheld } = checked;
  let waiting: TextLine[] = [];
  for await (const line of archiveLines(read())) {
    if (line.kind === "text") waiting.push(line);
    if (line.kind !== "commit") continue;
    const { commit } = line;
    if (commit.position <= head) {
      const why = difference(commit, (await before.next()).value);
      if (why) return { outcome: "different", position: commit.position, why };
      // An import that was killed may have left some out, or they were lost since; or they were withheld since an older archive brought them.
      await keep(waiting, texts, withheld);
    } else {
      // Texts first, as a deposit does: a commit never refers to a text that is not there.
      await keep(waiting, texts, withheld);
      const stopped = await rest.take(commit);
      if (stopped) return { outcome: "different", ...stopped };
    }
    waiting = [];
    steps.imported(commit.position);
  }
  const stopped = await rest.end();
  if (stopped) return { outcome: "different", ...stopped };
  const added = Math.max(0, checked.commits - head);
  if (added > 0) {
    const compared = await compare(archiveLines(read()), register, withheld, steps.compared);
    if (compared.outcome === "different") return compared;
  }
  return {
    outcome: "imported",
    commits: checked.commits,
    added,
    beyond: Math.max(0, head - checked.commits),
    unchecked: checked.unchecked,
    told: checked.told,
  };
}

/** Keeps the words of texts, but for those that are withheld: these never reach the store. */
async function keep(
  lines: readonly TextLine[],
  texts: TextStore,
  withheld: ReadonlySet<string>,
): Promise<void> {
  for (const line of lines) {
    if ("text" in line && !withheld.has(line.sha256)) await texts.put(line.text);
    else await texts.withhold(line.sha256 as Sha256);
  }
}
