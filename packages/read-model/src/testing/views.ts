import { DatabaseSync } from "node:sqlite";
import { type Commit, idOf, type SequencedCommit, type StreamName, typeOf } from "@collegium/domain";
import { type Maintenance, type Rebuilt, rebuild } from "../maintenance/rebuild.ts";
import type { Scanned, ViewSets, ViewStore } from "../port.ts";
import { projectPage } from "../projection/page.ts";
import { readDocument } from "../reads/document.ts";
import { scanKey } from "../scan-key.ts";
import { filesInMemory } from "../sqlite/set-files.ts";
import { sqliteViewSets } from "../sqlite/view-sets.ts";
import { sequence } from "./ledger.ts";

export const today = "2026-01-15";

/** View sets of a register in memory, the database of the live one, and how to let them go. */
export function memorySets(): { sets: ViewSets; db: DatabaseSync } & Disposable {
  const register = new DatabaseSync(":memory:");
  const files = filesInMemory();
  const sets = sqliteViewSets(register, files);
  const [live = 0] = files.list();
  return {
    sets,
    db: files.open(live).db,
    [Symbol.dispose]() {
      sets.close();
      register.close();
    },
  };
}

/** Views of which a test does some things otherwise. */
export function changed(views: ViewStore, otherwise: Partial<ViewStore>): ViewStore {
  const store: ViewStore = { ...views, pinned: async () => store, ...otherwise };
  return store;
}

/** Projects commits in pages of a size; the last may be shorter. */
export async function project(
  views: ViewStore,
  commits: readonly Commit[] | readonly SequencedCommit[],
  size = 1,
): Promise<void> {
  const ledger = sequence(commits);
  for (let from = 0; from < ledger.length; from += size) {
    const page = ledger.slice(from, from + size);
    await projectPage(page, views);
    const last = page.at(-1);
    if (last) await views.advance(last.position);
  }
}

/** A rebuild that nothing overtakes. */
export async function rebuildAlone(maintenance: Maintenance): Promise<Rebuilt> {
  const result = await rebuild(maintenance);
  if (result.outcome === "overtaken") throw new Error("Another rebuild was done first");
  return result;
}

/** What is in views, positions aside, as one readable thing. */
export async function contents(views: ViewStore): Promise<Record<string, string>> {
  const found: [string, string][] = [];
  let last: Scanned | undefined;
  for (;;) {
    const page = await views.scan(last && scanKey(last), 1000);
    last = page.at(-1);
    if (!last) return Object.fromEntries(found);
    for (const one of page) found.push(readable(one));
  }
}

function readable(one: Scanned): [string, string] {
  if (one.kind === "document")
    return [one.view.stream, `${one.view.etag} ${new TextDecoder().decode(one.view.body)}`];
  return one.kind === "entry"
    ? [`${one.entry.partition} ${one.entry.sort}`, JSON.stringify(one.entry)]
    : [`${one.partition} ${one.tag} ${one.sort}`, "tag"];
}

/** The document of a stream as it is served on a day. */
export async function served(views: ViewStore, stream: StreamName, day = today) {
  const answer = await readDocument(views, typeOf(stream), idOf(stream), { today: day });
  return answer && { etag: answer.etag, text: new TextDecoder().decode(answer.body) };
}
