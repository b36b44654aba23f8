import type { Position, SequencedCommit, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { entriesOf } from "../entries/entries.ts";
import { embedNames } from "../naming/embed.ts";
import { type Labels, loadLabels, type World } from "../naming/labels.ts";
import { referencesIn } from "../naming/references.ts";
import type { Entry, ViewStore, ViewWrite } from "../port.ts";
import { entryWrites, keyOf, removalOf } from "./difference.ts";
import { type Draft, foldPage } from "./fold.ts";
import { mentionPages } from "./mention-pages.ts";
import { type Poison, poisonWrite } from "./poison.ts";
import { relabelled } from "./relabel.ts";
import { toDocument, toView } from "./stored.ts";
import { storedWorld } from "./world.ts";

/** Where a page is projected to. */
export interface Target {
  readonly views: ViewStore;
  /** Labels met before; the projection forgets those that it changes. */
  readonly labels: Labels;
  /**
   * Set where the views began empty and nobody else writes them, as in a rebuild: everything that was referred to before it was there.
   * Then what is new and not in it is mentioned nowhere, and need not be looked for.
   */
  readonly dangling?: Set<StreamName>;
}

/** What projecting a page came to: things and lines more than before, and the commits that were set aside. */
export interface Outcome {
  readonly documents: number;
  readonly entries: number;
  readonly poison: readonly Poison[];
}

/** Projects a page of the ledger, at least one commit, in order. */
export async function projectPage(commits: readonly SequencedCommit[], target: Target): Promise<Outcome> {
  const { views, labels } = target;
  const position = commits.at(-1)?.position as Position;
  const { drafts, poison } = await foldPage(commits, target);
  const world = storedWorld(target, drafts);

  // Those who mention what was renamed hear of it before the new name is stored: a crash in between leaves the old label in place,
  // so that the retry sees the change again.
  const changed = await relabelled(drafts, target);
  let entries = await refreshMentions(changed, drafts, { views, labels, world, position });

  const writes: ViewWrite[] = poison.map(poisonWrite);
  const documents: ViewWrite[] = [];
  for (const draft of drafts.values()) {
    const named = await withNames(draft.after, world, labels);
    const before = draft.before ? entriesOf(draft.before) : [];
    const after = entriesOf(named);
    entries += after.length - before.length;
    for (const write of entryWrites(before, after)) writes.push(write);
    for (const write of tombstones(draft, before, after)) writes.push(write);
    documents.push({ kind: "document", view: toView(named) });
  }

  // Entries first, documents last: a crash in between leaves the old document, whose entries the retry diffs again.
  for (const document of documents) writes.push(document);
  await views.write(position, writes);
  if (target.dangling) noteDangling(target.dangling, labels);
  const created = [...drafts.values()].filter(({ before }) => !before).length;
  return { documents: created, entries: entries + poison.length, poison };
}

function noteDangling(dangling: Set<StreamName>, labels: Labels): void {
  for (const [stream, label] of labels) if (!label) dangling.add(stream);
}

async function withNames(document: StoredDocument, world: World, labels: Labels): Promise<StoredDocument> {
  await loadLabels(world, referencesIn(document), labels);
  return embedNames(document, labels);
}

/**
 * Entries that came and went within the page. Readers of the past find former mentions by their tombstones, and must find the same
 * ones whether commits were projected one by one or together.
 */
function tombstones({ between }: Draft, before: readonly Entry[], after: readonly Entry[]): ViewWrite[] {
  if (between.length === 0) return [];
  const known = new Set([...before, ...after].map(keyOf));
  const gone = new Map<string, Entry>();
  for (const state of between)
    for (const entry of entriesOf(state)) if (!known.has(keyOf(entry))) gone.set(keyOf(entry), entry);
  return [...gone.values()].map(removalOf);
}

interface Refresh {
  readonly views: ViewStore;
  readonly labels: Labels;
  readonly world: World;
  readonly position: Position;
}

/** Embeds the new labels in every stored document that mentions what was relabelled; a page of them at a time. */
async function refreshMentions(
  changed: ReadonlySet<StreamName>,
  drafts: ReadonlyMap<StreamName, Draft>,
  to: Refresh,
): Promise<number> {
  let entries = 0;
  for (const stream of changed)
    for await (const page of mentionPages(to.views, stream)) {
      // What this page of the ledger changes itself is embedded afterwards anyway.
      const others = new Set(page.map((entry) => entry.stream).filter((other) => !drafts.has(other)));
      entries += await refresh(others, to);
    }
  return entries;
}

async function refresh(
  streams: ReadonlySet<StreamName>,
  { views, labels, world, position }: Refresh,
): Promise<number> {
  const writes: ViewWrite[] = [];
  const documents: ViewWrite[] = [];
  let entries = 0;
  for (const stream of streams) {
    const current = await views.get(stream);
    if (!current) continue;
    const stored = toDocument(current);
    const named = await withNames(stored, world, labels);
    const view = toView(named);
    if (view.etag === current.etag) continue;
    const [before, after] = [entriesOf(stored), entriesOf(named)];
    entries += after.length - before.length;
    for (const write of entryWrites(before, after)) writes.push(write);
    documents.push({ kind: "document", view });
  }
  await views.write(position, [...writes, ...documents]);
  return entries;
}
