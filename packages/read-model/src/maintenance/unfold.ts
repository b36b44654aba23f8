import {
  type Commit,
  collections,
  type Position,
  type Revision,
  type SequencedCommit,
  type StreamName,
  streamName,
} from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { entriesOf, entryKeysOf, type Listed } from "../entries/entries.ts";
import { followInPages, type LedgerPage } from "../follow-ledger.ts";
import { namingBy, withNames } from "../naming/embed.ts";
import { eachLabel, type Labels, labelIn, type OwnLabel, type World } from "../naming/labels.ts";
import { quotedFor } from "../naming/references.ts";
import type { CommitReader, ViewWrite } from "../port.ts";
import { keyOf, removalOf } from "../projection/difference.ts";
import type { Outcome } from "../projection/page.ts";
import { type Poison, poisonOf, poisonWrite } from "../projection/poison.ts";
import { toView } from "../projection/stored.ts";
import { forgetful } from "../shape/memory.ts";
import { addStreams } from "../shape/references.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "../shown/folded.ts";
import { mayLose } from "../shown/losing.ts";
import { type Held, type Place, placeOf } from "../since/neighbours.ts";
import { type Survey, until } from "./survey.ts";

const mostLabels = 20_000;
const mostAhead = 1_000;

/** Of things that were made, what others will show of them. */
type Made = Map<StreamName, OwnLabel | undefined>;

/** What a page of the ledger adds to views that begin empty. */
export interface Unfolded extends Outcome {
  readonly position: Position;
  readonly writes: readonly ViewWrite[];
  /** The sessions among them that are still to be compared, by their series. */
  readonly held: ReadonlyMap<string, readonly Held[]>;
  readonly made: MadePage;
}

/** The things that begin in a page of the ledger, as a rebuild makes them. */
export interface MadePage {
  readonly commits: readonly SequencedCommit[];
  /** The position up to which everything is made at once. */
  readonly end: Position;
  readonly things: readonly (Pick<
    UnfoldedThing,
    "document" | "quoted" | "references" | "begun" | "isWithheld"
  > & {
    /** The JSON of the document with names, in UTF-8. */
    readonly named: Uint8Array;
    /** What its line in the list of its kind is narrowed by; undefined where it has none. */
    readonly listed: Listed | undefined;
  })[];
}

/** The views that a ledger comes to, each document and entry once. */
export async function* unfold(
  commits: CommitReader,
  known: Survey,
  pageSize: number,
): AsyncGenerator<Unfolded> {
  for await (const { page, things, poison } of unfoldThings(commits, known, { pageSize })) {
    const { writes, named, entries, held } = writesOf(things);
    yield {
      position: page.last,
      writes: [...writes, ...poison.map(poisonWrite)],
      documents: things.length,
      entries: entries + poison.length,
      held,
      poison,
      made: { commits: page.commits, end: known.end, things: named },
    };
  }
}

/** A thing as it is in the end. */
export interface UnfoldedThing {
  /** As it is folded on: its references without names. */
  readonly document: StoredDocument;
  readonly named: StoredDocument;
  readonly quoted: ReturnType<typeof quotedFor>;
  /** Every stream that it refers to. */
  readonly references: ReadonlySet<StreamName>;
  /** The position of its first commit. */
  readonly begun: Position;
  /** A source: whether its text was withheld, be it under another source. */
  readonly isWithheld: boolean;
  /** Removals of the entries that its earlier states lost, and of some that they did not: readers of the past find former mentions by them. */
  readonly former: Map<string, ViewWrite>;
}

/** The things that begin in a page of the ledger. */
interface UnfoldedPage {
  readonly page: LedgerPage;
  readonly things: readonly UnfoldedThing[];
  readonly poison: readonly Poison[];
}

/**
 * Everything that a ledger comes to, each thing once and with its last names: a stream is folded to its end where it begins, and a name that
 * is needed before that, or was forgotten since, is folded from its own stream. So nothing is told that a later commit changes. Memory is
 * bounded by a page, the labels that are kept, and the survey.
 */
export async function* unfoldThings(
  commits: CommitReader,
  known: Survey,
  { pageSize, after = 0 }: { readonly pageSize: number; readonly after?: number },
): AsyncGenerator<UnfoldedPage> {
  const labels: Labels = new Map();
  let naming = namingBy(labels);
  const made: Made = new Map();
  const ahead: Ahead = new Map();
  const faults: Faults = new Map();
  for await (const page of followInPages(commits, { after, upTo: known.end }, pageSize)) {
    const streams: (Stream & Pick<UnfoldedThing, "begun">)[] = [];
    for (const [stream, own] of Map.groupBy(page.commits, (commit) => commit.stream)) {
      if (own[0]?.revision !== 1) continue;
      const last = known.revisions.get(stream) ?? 1;
      const folded = ahead.get(stream) ?? (await foldStream(commits, stream, { first: own, last }));
      ahead.delete(stream);
      for (const [key, fault] of folded.faults) faults.set(key, fault);
      streams.push({ ...folded, begun: own[0].position });
      made.set(stream, folded.document && labelIn(folded.document));
    }

    const things: UnfoldedThing[] = [];
    const world = ledgerWorld(commits, known, { made, ahead });
    for (const { document, former, begun } of streams) {
      if (!document) continue;
      const quoted = quotedFor(document);
      const references = new Set([...quoted.keys()].map((id) => streamName("source", id)));
      const named = await withNames(document, world, labels, {
        naming,
        quoted: [...quoted.keys()],
        onReference: addStreams(references),
      });
      const isWithheld = document.type === "source" && known.withheld.has(document.sha256);
      things.push({ document, named, quoted, references, begun, isWithheld, former });
    }
    yield { page, things, poison: page.commits.flatMap((commit) => poisonIn(commit, faults)) };
    if (made.size > mostLabels) made.clear();
    if (ahead.size > mostAhead) ahead.clear();
    if (labels.size > mostLabels) {
      labels.clear();
      naming = namingBy(labels);
    }
  }
}

function writesOf(things: readonly UnfoldedThing[]) {
  const writes: ViewWrite[] = [];
  const places: (Held & Place)[] = [];
  let entries = 0;
  const made = things.map(({ named, former, ...thing }) => {
    const own = entriesOf(named, thing.quoted, thing.references);
    for (const entry of own) {
      if (former.size > 0) former.delete(keyOf(entry));
      writes.push({ kind: "entry", entry });
      entries++;
    }
    for (const removal of former.values()) writes.push(removal);
    const place = placeOf(named);
    // Most sessions have none before them: those that do are told so when all are there.
    const view = toView(named.type === "session" && place ? { ...named, sinceLast: {} } : named);
    writes.push({ kind: "document", view });
    if (place) places.push({ ...place, stream: view.stream });
    const listed = own.find(({ partition }) => partition === collections[named.type]);
    return { ...thing, named: view.body, listed };
  });
  return { writes, named: made, entries, held: Map.groupBy(places, ({ series }) => series) };
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

// Of most streams the last state alone is shown: to remember what was would cost more than it spares.
const forgetting = () => forgetful;

interface Stream extends Pick<UnfoldedThing, "former"> {
  readonly document: StoredDocument | undefined;
  readonly faults: Faults;
}

/** Streams that were folded for their names, until the ledger comes to their beginning. */
type Ahead = Map<StreamName, Stream>;

/** Folds a stream as far as the survey goes; the first of its commits may be at hand. */
async function foldStream(
  commits: CommitReader,
  stream: StreamName,
  { first = [], last }: { readonly first?: readonly Commit[]; readonly last: number },
): Promise<Stream> {
  const former = new Map<string, ViewWrite>();
  const faults: Faults = new Map();
  let folded: FoldedStream | undefined;
  function apply(commit: Commit): void {
    const next = applyOrSetAside(folded, commit, forgetting);
    if (folded && next.folded && mayLose(folded.state, next.folded.state))
      for (const key of entryKeysOf(documentOf(folded))) former.set(keyOf(key), removalOf(key));
    folded = next.folded;
    if (next.fault !== undefined) faults.set(faultKey(commit), next.fault);
  }
  for (const commit of first) apply(commit);
  const revision = first.at(-1)?.revision ?? (0 as Revision);
  if (revision < last)
    for await (const commit of until(last, commits.readStream(stream, revision))) apply(commit);
  return { document: folded && documentOf(folded), former, faults };
}

/** Labels as of the survey: of what was made, and of any other by folding it. */
function ledgerWorld(
  commits: CommitReader,
  { revisions, successors }: Survey,
  { made, ahead }: { readonly made: Made; readonly ahead: Ahead },
): World {
  return {
    labels: eachLabel(async (stream) => {
      if (made.has(stream)) return made.get(stream);
      // Of a stream that begins after the survey its first names are taken: they are told again when it is projected.
      const last = revisions.get(stream) ?? 1;
      const folded = ahead.get(stream) ?? (await foldStream(commits, stream, { last }));
      ahead.set(stream, folded);
      return folded.document && labelIn(folded.document);
    }),
    successors: async () => successors,
  };
}
