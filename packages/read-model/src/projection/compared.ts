import { oncePer, type StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { Pace } from "../pace.ts";
import type { View, ViewStore } from "../port.ts";
import { daysIn, placeOf } from "../since/neighbours.ts";
import { concernedAt, type Sessions, withSinceLast } from "../since/since-last.ts";
import { lookedBack, saysTheSameOfInstruments } from "../since/unmentioned.ts";
import { storedDocument, toDocument, toView } from "./stored.ts";

type Documents = ReadonlyMap<StreamName, StoredDocument>;

/** The sessions of views, but for some documents, which are as they will be. */
export const sessionsOf = (views: ViewStore, drafts: Documents): Sessions => ({
  days: daysIn(views, drafts),
  // The same sessions come before several of a page, and what is written of them meanwhile is not what is compared.
  document: oncePer(async (stream) => drafts.get(stream) ?? (await storedDocument(views, stream))),
});

/** A page's documents, named, with what its sessions have new against those before them. */
export async function compared(
  drafts: Documents,
  views: ViewStore,
  pace: Pace,
): Promise<Map<StreamName, StoredDocument>> {
  const sessions = sessionsOf(views, drafts);
  const found = new Map<StreamName, StoredDocument>();
  for (const [stream, draft] of drafts) {
    await pace();
    found.set(stream, draft.type === "session" ? await withSinceLast(draft, sessions) : draft);
  }
  return found;
}

/** What may come out otherwise where sessions are compared. */
export interface Changed {
  /** What a page changes: as it was, for one may leave its place, and as it will be. */
  readonly changes: readonly {
    readonly before: StoredDocument | undefined;
    readonly after: StoredDocument;
  }[];
  /** Stored sessions whose names were made anew. */
  readonly renamed: ReadonlySet<StreamName>;
}

/** The stored sessions that compare otherwise with those that changed: as they are from now on. */
export async function* comparedAgain(
  { changes, renamed }: Changed,
  drafts: Documents,
  views: ViewStore,
  pace: Pace,
): AsyncGenerator<Omit<View, "position">> {
  const sessions = sessionsOf(views, drafts);
  const concerned = new Set<StreamName>();
  const concern = async (document: StoredDocument | undefined, ahead?: number) => {
    const place = placeOf(document);
    if (!place) return;
    await pace();
    for (const stream of await concernedAt(place, sessions.days, ahead)) concerned.add(stream);
  };
  const again = async (stream: StreamName): Promise<Omit<View, "position"> | undefined> => {
    const current = drafts.has(stream) ? undefined : await views.get(stream);
    const stored = current && toDocument(current);
    if (stored?.type !== "session") return undefined;
    await pace();
    const view = toView(await withSinceLast(stored, sessions));
    return view.etag === current?.etag ? undefined : view;
  };
  for (const { before, after } of changes) {
    const ahead = saysTheSameOfInstruments(before, after) ? 1 : lookedBack;
    await concern(before, ahead);
    await concern(after, ahead);
  }
  for (const stream of renamed) {
    const stored = await storedDocument(views, stream);
    if (!placeOf(stored)) continue;
    await concern(stored, lookedBack);
    concerned.add(stream);
  }
  for (const stream of concerned) {
    const view = await again(stream);
    if (view) yield view;
  }
}
