import { oncePer, type StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { Pace } from "../pace.ts";
import type { View, ViewStore } from "../port.ts";
import { type DaysOf, placeOf } from "../since/neighbours.ts";
import { concernedAt, type Sessions, withSinceLast } from "../since/since-last.ts";
import { lookedBack, ofInstruments, saysTheSameOfInstruments } from "../since/unmentioned.ts";
import { storedDocument, toDocument, toView } from "./stored.ts";
import type { DocumentReader } from "./world.ts";

type Documents = ReadonlyMap<StreamName, StoredDocument>;

/** Where sessions are read from. */
interface From {
  readonly views: ViewStore;
  readonly said: DocumentReader;
  /** The days of series as they will be. */
  readonly days: DaysOf;
  readonly pace: Pace;
}

/** The sessions of views, but for some documents, which are as they will be. */
function sessionsOf({ views, said, days }: Omit<From, "pace">, drafts: Documents): Sessions {
  // The same sessions come before several of a page, and what is written of them meanwhile is not what is compared.
  const document = oncePer(
    async (stream: StreamName) => drafts.get(stream) ?? (await storedDocument(views, stream)),
  );
  return {
    days,
    document,
    instruments: oncePer(async (stream) => {
      const draft = drafts.get(stream);
      if (draft) return draft.type === "session" ? ofInstruments(draft) : undefined;
      const view = await views.get(stream);
      return view && said.instruments(view);
    }),
  };
}

/** A page's documents, named, with what its sessions have new against those before them. */
export async function compared(drafts: Documents, from: From): Promise<Map<StreamName, StoredDocument>> {
  const sessions = sessionsOf(from, drafts);
  const found = new Map<StreamName, StoredDocument>();
  for (const [stream, draft] of drafts) {
    await from.pace();
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
  { pace, ...from }: From,
): AsyncGenerator<Omit<View, "position">> {
  const { views } = from;
  const sessions = sessionsOf(from, drafts);
  const concerned = new Set<StreamName>();
  const asked = new Set<string>();
  const concern = async (document: StoredDocument | undefined, ahead = 1) => {
    const place = placeOf(document);
    if (!place) return;
    // Mostly a session stays where it was.
    const question = `${place.series} ${place.day} ${ahead}`;
    if (asked.has(question)) return;
    asked.add(question);
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
