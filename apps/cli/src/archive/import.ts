import type { StreamName } from "@collegium/domain";
import { appendingLoader, type Loader, type Sha256, type TextStore } from "@collegium/event-store";
import { difference, firstUnlike, recorded, type Stores } from "./compare.ts";
import type { TextLine } from "./format.ts";
import { archiveLines, checkArchive, type Damaged } from "./read.ts";
import { depositedBy, withholds } from "./withheld.ts";

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
  compared(commits: number): void;
}

/** What an archive is recorded in. */
export interface Receiver extends Stores {
  /** How it takes commits at their positions; by plain appends unless told. */
  loader?(): Loader;
}

/**
 * Brings a register to what an archive holds: the same commits at the same positions. The register must be empty, or hold a beginning
 * of the archive; that makes a second import, and one after a crash, go on where the first one stopped. `read` is called twice, and a third
 * time to compare what was recorded; `open` once the archive is known to be whole: one that is damaged begins no register.
 */
export async function importArchive(
  open: () => Receiver | Promise<Receiver>,
  read: () => AsyncIterable<Buffer>,
  steps: ImportSteps,
): Promise<Imported | Damaged | Different> {
  const checked = await checkArchive(read(), steps.checked);
  if (checked.outcome === "damaged") return checked;
  const register = await open();
  const { events, texts, loader = () => appendingLoader(events) } = register;
  const head = await events.head();
  const before = recorded(events);
  const rest = loader();
  const deposited = new Map<StreamName, Sha256>();
  const withheld: StreamName[] = [];
  let waiting: TextLine[] = [];
  for await (const line of archiveLines(read())) {
    if (line.kind === "text") waiting.push(line);
    if (line.kind !== "commit") continue;
    const { commit } = line;
    if (commit.position <= head) {
      const why = difference(commit, (await before.next()).value);
      if (why) return { outcome: "different", position: commit.position, why };
      // An import that was killed may have left some out, or they were lost since; or they were withheld since an older archive brought them.
      await keep(waiting, texts);
    } else {
      // Texts first, as a deposit does: a commit never refers to a text that is not there.
      await keep(waiting, texts);
      const stopped = await rest.take(commit);
      if (stopped) return { outcome: "different", ...stopped };
    }
    waiting = [];
    for (const hash of depositedBy(commit)) deposited.set(commit.stream, hash);
    if (withholds(commit)) withheld.push(commit.stream);
    steps.imported(commit.position);
  }
  const stopped = await rest.end();
  if (stopped) return { outcome: "different", ...stopped };
  // An archive has no words of a source that it says is withheld; one that was made otherwise must not bring them back.
  for (const source of withheld) {
    const hash = deposited.get(source);
    if (hash) await texts.withhold(hash);
  }
  const added = Math.max(0, checked.commits - head);
  const unlike = added > 0 ? await firstUnlike(archiveLines(read()), register, steps.compared) : undefined;
  if (unlike) return { outcome: "different", ...unlike };
  return {
    outcome: "imported",
    commits: checked.commits,
    added,
    beyond: Math.max(0, head - checked.commits),
  };
}

async function keep(lines: readonly TextLine[], texts: TextStore): Promise<void> {
  for (const line of lines) {
    if ("text" in line) await texts.put(line.text);
    else await texts.withhold(line.sha256 as Sha256);
  }
}
