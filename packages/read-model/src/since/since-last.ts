import { type StreamName, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { SinceLast } from "../documents/since-last.ts";
import { compare } from "./compare.ts";
import { type Day, type DaysOf, type Place, placeOf } from "./neighbours.ts";
import { lookedBack, type OfInstruments, ofInstruments } from "./unmentioned.ts";

/** Where sessions and their places in series are looked up: documents with names. */
export interface Sessions {
  readonly days: DaysOf;
  document(stream: StreamName): Promise<StoredDocument | undefined>;
  /** What a session says of instruments, where it is there: asked of many, and mostly known. */
  instruments(stream: StreamName): Promise<OfInstruments | undefined>;
}

/**
 * A session's document with what it has new against the one before it in its series: that held last on an earlier day, of several that day
 * the last by id. One that has none before it leads to the next. Only what was held, and is of a series, is compared.
 */
export async function withSinceLast(session: SessionDocument, known: Sessions): Promise<SessionDocument> {
  const { sinceLast: _, ...alone } = session;
  const place = placeOf(session);
  if (!place) return alone;
  const days = await nearest(known.days, place, "before", lookedBack);
  const before = await sessionAt(days[0]?.sessions.at(-1), known);
  if (before) {
    const told = (stream: StreamName) =>
      stream === streamName("session", before.id) ? ofInstruments(before) : known.instruments(stream);
    return since(alone, before, await Promise.all(days.map((day) => instrumentsOn(day, told))));
  }
  const [next] = await nearest(known.days, place, "after", 1);
  return first(alone, await sessionAt(next?.sessions[0], known));
}

const since = (
  session: SessionDocument,
  before: SessionDocument,
  days: readonly (readonly OfInstruments[])[],
): SessionDocument => ({ ...session, sinceLast: compare(session, before, days) });

async function instrumentsOn(
  { sessions }: Day,
  told: (stream: StreamName) => OfInstruments | undefined | Promise<OfInstruments | undefined>,
): Promise<OfInstruments[]> {
  const found = await Promise.all(sessions.map(told));
  return found.flatMap((session) => session ?? []);
}

const first = (session: SessionDocument, next: SessionDocument | undefined): SessionDocument => ({
  ...session,
  sinceLast: next ? { next: { id: next.id, title: next.title } } : {},
});

/** What all sessions of a series that were held have new, by its days in their order: what `withSinceLast` makes of each of them, in one walk. */
export async function* allSinceLast(
  ordered: readonly Day[],
  known: Pick<Sessions, "document">,
): AsyncGenerator<readonly [StreamName, SinceLast]> {
  for await (const session of walked(ordered, known))
    yield [streamName("session", session.id), session.sinceLast ?? {}];
}

async function* walked(
  ordered: readonly Day[],
  known: Pick<Sessions, "document">,
): AsyncGenerator<SessionDocument> {
  let before: SessionDocument[] = [];
  let firsts: SessionDocument[] = [];
  let days: OfInstruments[][] = [];
  for (const { sessions } of ordered) {
    const found = await Promise.all(sessions.map((stream) => sessionAt(stream, known)));
    const held = found.filter((session) => session !== undefined);
    const last = before.at(-1);
    if (last) for (const session of held) yield since(session, last, days);
    else firsts = held;
    if (last && firsts.length > 0) {
      for (const session of firsts) yield first(session, held[0]);
      firsts = [];
    }
    before = held;
    days = [held.map(ofInstruments), ...days].slice(0, lookedBack);
  }
  for (const session of firsts) yield first(session, undefined);
}

async function sessionAt(
  stream: StreamName | undefined,
  { document }: Pick<Sessions, "document">,
): Promise<SessionDocument | undefined> {
  const found = stream && (await document(stream));
  return found?.type === "session" ? found : undefined;
}

async function nearest(
  days: DaysOf,
  place: Place,
  direction: "before" | "after",
  count: number,
): Promise<Day[]> {
  const found: Day[] = [];
  for await (const day of days(place, direction)) {
    found.push(day);
    if (found.length === count) break;
  }
  return found;
}

/**
 * The sessions whose comparison a change of another at a place concerns: the next ones, of `ahead` days; and those before it, where they are
 * the first.
 */
export async function concernedAt(place: Place, days: DaysOf, ahead = 1): Promise<StreamName[]> {
  const next = await nearest(days, place, "after", ahead);
  const earlier = await nearest(days, place, "before", 2);
  return [...next, ...(earlier.length === 1 ? earlier : [])].flatMap(({ sessions }) => sessions);
}
