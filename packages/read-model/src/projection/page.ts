import { type Position, type SequencedCommit, type StreamName, streamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { EntryKey } from "../entries/derived.ts";
import { entriesIn, entryKeysOf, ofClaims } from "../entries/entries.ts";
import { embedNames, type Naming, namingBy, newIn, withNames } from "../naming/embed.ts";
import { type Labels, loadLabels, type World } from "../naming/labels.ts";
import { quotedFor } from "../naming/references.ts";
import { type Pace, pacedViews, pacer } from "../pace.ts";
import type { View, ViewStore, ViewWrite } from "../port.ts";
import { addStreams, streamsNamed } from "../shape/references.ts";
import { daysIn, remembered } from "../since/neighbours.ts";
import { compared, comparedAgain } from "./compared.ts";
import { byPartition, type EntryWrite, entryWrites, keyOf, removalOf } from "./difference.ts";
import { type FoldedDocument, foldPage } from "./fold-page.ts";
import { mentionPages } from "./mention-pages.ts";
import { type Poison, poisonWrite } from "./poison.ts";
import { relabelled } from "./relabel.ts";
import { sharing } from "./sharing.ts";
import { toDocument, toView } from "./stored.ts";
import { type DocumentReader, documentReader, storedWorld } from "./world.ts";

/** What projecting a page came to: things and lines more than before, and the commits that were set aside. */
export interface Outcome {
  readonly documents: number;
  readonly entries: number;
  readonly poison: readonly Poison[];
}

/**
 * Projects a page of the ledger, at least one commit, in order. A commit may hold hundreds of claims of a session that has thousands, and
 * rename what thousands mention: so it lets others have their turns.
 */
export async function projectPage(
  commits: readonly SequencedCommit[],
  stored: ViewStore,
  { pace = pacer(), said = documentReader() }: { readonly pace?: Pace; readonly said?: DocumentReader } = {},
): Promise<Outcome> {
  const views = pacedViews(stored, pace);
  const position = commits.at(-1)?.position as Position;
  const { drafts, poison } = await foldPage(commits, views, pace);
  const world = storedWorld(views, drafts, said);
  // For this page only: another process may be projecting too.
  const labels: Labels = new Map();
  const naming = namingBy(labels);

  // Those who mention what was renamed hear of it before the new name is stored: a crash in between leaves the old label in place,
  // so that the retry sees the change again.
  const changed = await relabelled(drafts, views);
  const mentioned = new Set(await views.mentioned([...changed]));
  const by: Refresh = { views, labels, naming, world, position, pace };
  const refreshed = await refreshMentions(mentioned, drafts, by);
  let { entries } = refreshed;

  const quoting = new Map<StreamName, ReturnType<typeof quotedFor>>();
  const referredTo: StreamName[] = [];
  for (const [stream, { after }] of drafts) {
    const quoted = quotedFor(after);
    quoting.set(stream, quoted);
    for (const one of newIn(after, quoted.keys(), naming)) referredTo.push(one);
    await pace();
  }
  await loadLabels(world, referredTo, labels);
  const named = new Map<StreamName, StoredDocument>();
  const references = new Map<StreamName, Set<StreamName>>();
  const streamsOf = streamsNamed();
  for (const [stream, quoted] of quoting) {
    const { after } = drafts.get(stream) as FoldedDocument;
    const sources = [...quoted.keys()];
    const own = new Set(sources.map((id) => streamName("source", id)));
    references.set(stream, own);
    named.set(
      stream,
      embedNames(after, sources, { labels, naming, onReference: addStreams(own, streamsOf) }),
    );
    await pace();
  }
  // What nobody mentioned before, no stored session is of.
  const isNew = (series: StreamName) => changed.has(series) && !mentioned.has(series);
  const from = { views, said, days: remembered(daysIn(views, named, isNew)), pace };
  const finals = await compared(named, from);
  const changes = [...finals].map(([stream, after]) => ({ before: drafts.get(stream)?.before, after }));
  // So do those that are compared with what this page changes.
  await writeDocuments(comparedAgain({ changes, renamed: refreshed.sessions }, finals, from), {
    views,
    position,
  });

  const writes = poison.map(poisonWrite);
  const documents: ViewWrite[] = [];
  for (const [stream, draft] of drafts) {
    const final = finals.get(stream) as StoredDocument;
    const claims = ofClaims();
    const before = draft.before ? entriesIn(sharing(draft.before, final), { claims }) : [];
    await pace();
    const known = { quoted: quoting.get(stream), references: references.get(stream), claims };
    const after = entriesIn(final, known);
    await pace();
    entries += after.length - before.length;
    for (const write of entryWrites(before, after)) writes.push(write);
    for (const write of await tombstones(draft, before, after, pace)) writes.push(write);
    const view = toView(final);
    said.written(view, final);
    documents.push({ kind: "document", view });
  }

  // Entries first, documents last: a crash in between leaves the old document, whose entries the retry diffs again.
  await views.write(position, [...byPartition(writes), ...documents]);
  const created = [...drafts.values()].filter(({ before }) => !before).length;
  return { documents: created, entries: entries + poison.length, poison };
}

/**
 * Entries that came and went within the page. Readers of the past find former mentions by their tombstones, and must find the same
 * ones whether commits were projected one by one or together.
 */
async function tombstones(
  { between }: FoldedDocument,
  before: readonly EntryKey[],
  after: readonly EntryKey[],
  pace: Pace,
): Promise<EntryWrite[]> {
  if (between.length === 0) return [];
  const known = new Set([...before, ...after].map(keyOf));
  const gone = new Map<string, EntryKey>();
  for (const state of between) {
    await pace();
    for (const key of entryKeysOf(state)) if (!known.has(keyOf(key))) gone.set(keyOf(key), key);
  }
  return [...gone.values()].map(removalOf);
}

interface Refresh {
  readonly views: ViewStore;
  readonly labels: Labels;
  readonly naming: Naming;
  readonly world: World;
  readonly position: Position;
  readonly pace: Pace;
}

/** Characters of documents and entries that are refreshed before they are written: they are written in one turn. */
const refreshedAtOnce = 500_000;

/** Embeds the new labels in every stored document that mentions what was relabelled; a page of them at a time. */
async function refreshMentions(
  mentioned: ReadonlySet<StreamName>,
  drafts: ReadonlyMap<StreamName, FoldedDocument>,
  to: Refresh,
): Promise<{ readonly entries: number; readonly sessions: ReadonlySet<StreamName> }> {
  let entries = 0;
  const sessions = new Set<StreamName>();
  for (const stream of mentioned)
    for await (const page of mentionPages(to.views, stream)) {
      // What this page of the ledger changes itself is embedded afterwards anyway.
      const others = new Set(page.map((entry) => entry.stream).filter((other) => !drafts.has(other)));
      entries += await refresh(others, to);
      for (const other of others) if (typeOf(other) === "session") sessions.add(other);
    }
  return { entries, sessions };
}

async function writeDocuments(
  made: AsyncIterable<Omit<View, "position">>,
  { views, position }: Pick<Refresh, "views" | "position">,
): Promise<void> {
  let documents: ViewWrite[] = [];
  let size = 0;
  for await (const view of made) {
    documents.push({ kind: "document", view });
    size += view.body.length;
    if (size < refreshedAtOnce) continue;
    await views.write(position, documents);
    [documents, size] = [[], 0];
  }
  if (documents.length > 0) await views.write(position, documents);
}

async function refresh(
  streams: ReadonlySet<StreamName>,
  { views, labels, naming, world, position, pace }: Refresh,
): Promise<number> {
  let writes: ViewWrite[] = [];
  let documents: ViewWrite[] = [];
  let size = 0;
  let entries = 0;
  const flush = async () => {
    await views.write(position, [...writes, ...documents]);
    [writes, documents, size] = [[], [], 0];
  };
  for (const stream of streams) {
    const current = await views.get(stream);
    if (!current) continue;
    const stored = toDocument(current);
    const quoted = quotedFor(stored);
    const named = await withNames(stored, world, labels, { naming, quoted: [...quoted.keys()] });
    await pace();
    const view = toView(named);
    if (view.etag === current.etag) continue;
    await pace();
    const claims = ofClaims();
    const before = entriesIn(sharing(stored, named), { quoted, claims });
    await pace();
    const after = entriesIn(named, { quoted, claims });
    await pace();
    entries += after.length - before.length;
    for (const write of entryWrites(before, after)) {
      writes.push(write);
      size += write.kind === "entry" ? write.entry.body.length : 0;
    }
    documents.push({ kind: "document", view });
    size += view.body.length;
    if (size >= refreshedAtOnce) await flush();
  }
  await flush();
  return entries;
}
