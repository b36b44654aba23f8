import type { Commit, Position, Revision, SequencedCommit, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { entriesOf, entryKeysOf } from "../entries/entries.ts";
import { followInPages } from "../follow-ledger.ts";
import { withNames } from "../naming/embed.ts";
import { type Labels, labelIn, type OwnLabel, type World } from "../naming/labels.ts";
import type { CommitReader, ViewWrite } from "../port.ts";
import { keyOf, removalOf } from "../projection/difference.ts";
import type { Outcome } from "../projection/page.ts";
import { type Poison, poisonOf, poisonWrite } from "../projection/poison.ts";
import { toView } from "../projection/stored.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "../shown/folded.ts";
import { mayLose } from "../shown/losing.ts";
import { placeOf } from "../since/neighbours.ts";
import type { Survey } from "./survey.ts";

const mostLabels = 20_000;

/** Of things that were made, what others will show of them. */
type Made = Map<StreamName, OwnLabel | undefined>;

/** What a page of the ledger adds to views that begin empty. */
export interface Unfolded extends Outcome {
  readonly position: Position;
  readonly writes: readonly ViewWrite[];
  /** The series whose sessions are among them: these are still to be compared. */
  readonly series: ReadonlySet<string>;
}

/**
 * Everything that a ledger comes to, each document and entry once and with its last names: a stream is folded to its end where it begins,
 * and a name that is needed before that, or was
 * forgotten since, is folded from its own stream. So nothing is written that a later commit changes, and nothing that was
 * written is read. Memory is bounded by a page, the labels that are kept, and the survey.
 */
export async function* unfold(
  commits: CommitReader,
  known: Survey,
  pageSize: number,
): AsyncGenerator<Unfolded> {
  const labels: Labels = new Map();
  const made: Made = new Map();
  const faults: Faults = new Map();
  for await (const page of followInPages(commits, { upTo: known.end }, pageSize)) {
    const streams = new Map<StreamName, Stream>();
    for (const [stream, own] of Map.groupBy(page.commits, (commit) => commit.stream)) {
      if (own[0]?.revision !== 1) continue;
      const folded = await foldStream(wholeStream(commits, stream, own, known), faults);
      streams.set(stream, folded);
      made.set(stream, folded.document && labelIn(folded.document));
    }

    const { writes, documents, entries, series } = await writesOf(
      streams,
      ledgerWorld(commits, known, made),
      labels,
    );
    const poison = page.commits.flatMap((commit) => poisonIn(commit, faults));
    yield {
      position: page.last,
      writes: [...writes, ...poison.map(poisonWrite)],
      documents,
      entries: entries + poison.length,
      series,
      poison,
    };
    for (const known of [labels, made]) if (known.size > mostLabels) known.clear();
  }
}

async function writesOf(streams: ReadonlyMap<StreamName, Stream>, world: World, labels: Labels) {
  const writes: ViewWrite[] = [];
  const series = new Set<string>();
  let [documents, entries] = [0, 0];
  for (const { document, former } of streams.values()) {
    if (!document) continue;
    const named = await withNames(document, world, labels);
    for (const entry of entriesOf(named)) {
      former.delete(keyOf(entry));
      writes.push({ kind: "entry", entry });
      entries++;
    }
    for (const removal of former.values()) writes.push(removal);
    writes.push({ kind: "document", view: toView(named) });
    documents++;
    const place = placeOf(named);
    if (place) series.add(place.series);
  }
  return { writes, documents, entries, series };
}

/** Why commits could not be applied, by stream and revision, until the ledger comes to them and tells their positions. */
type Faults = Map<string, string>;

const faultKey = ({ stream, revision }: Commit): string => `${stream} ${revision}`;

function poisonIn(commit: SequencedCommit, faults: Faults): Poison[] {
  const key = faultKey(commit);
  const fault = faults.get(key);
  if (fault === undefined) return [];
  faults.delete(key);
  return [poisonOf(commit, fault)];
}

interface Stream {
  readonly document: StoredDocument | undefined;
  /** Removals of the entries that its earlier states lost, and of some that they did not: readers of the past find former mentions by them. */
  readonly former: Map<string, ViewWrite>;
}

async function foldStream(commits: AsyncIterable<Commit>, faults: Faults): Promise<Stream> {
  const former = new Map<string, ViewWrite>();
  let folded: FoldedStream | undefined;
  for await (const commit of commits) {
    const next = applyOrSetAside(folded, commit);
    if (folded && next.folded && mayLose(folded.state, next.folded.state))
      for (const key of entryKeysOf(documentOf(folded))) former.set(keyOf(key), removalOf(key));
    folded = next.folded;
    if (next.fault !== undefined) faults.set(faultKey(commit), next.fault);
  }
  return { document: folded && documentOf(folded), former };
}

/** A stream's commits as far as the survey goes, the first of them at hand. */
async function* wholeStream(
  commits: CommitReader,
  stream: StreamName,
  first: readonly Commit[],
  { revisions }: Survey,
): AsyncGenerator<Commit> {
  yield* first;
  const last = revisions.get(stream) ?? 1;
  const read = first.at(-1)?.revision ?? 0;
  if (read < last) yield* until(last, commits.readStream(stream, read as Revision));
}

async function* until(last: number, commits: AsyncIterable<Commit>): AsyncGenerator<Commit> {
  for await (const commit of commits) {
    if (commit.revision > last) return;
    yield commit;
  }
}

/** Labels as of the survey: of what was made, and of any other by folding it. */
function ledgerWorld(commits: CommitReader, { revisions, successors }: Survey, made: Made): World {
  return {
    async label(stream) {
      if (made.has(stream)) return made.get(stream);
      // Of a stream that begins after the survey its first names are taken: they are told again when it is projected.
      const last = revisions.get(stream) ?? 1;
      let folded: FoldedStream | undefined;
      for await (const commit of until(last, commits.readStream(stream)))
        ({ folded } = applyOrSetAside(folded, commit));
      return folded && labelIn(documentOf(folded));
    },
    successors: async (source) => successors.get(source) ?? [],
  };
}
