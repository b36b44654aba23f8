import { oncePer, type StreamName, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { SessionDocument } from "../documents/session.ts";
import { kindOf } from "../entries/kind.ts";
import type { Entry, ViewStore } from "../port.ts";

export type Direction = "before" | "after";

/** Sessions of a series that were held on one day, by stream name. */
export interface Day {
  readonly day: string;
  readonly sessions: readonly [StreamName, ...StreamName[]];
}

/** A session that was held, and when. */
export interface Held {
  readonly stream: StreamName;
  readonly day: string;
}

/** The days of a series on which sessions were held, the nearest to a day first, which itself is none of them. */
export type DaysOf = (place: Place, direction: Direction) => AsyncIterable<Day>;

/** Where a session stands in its series. */
export interface Place {
  readonly series: string;
  readonly day: string;
}

/** The place of a session that was held; all else has none. */
export const placeOf = (document: StoredDocument | undefined): Place | undefined =>
  document?.type === "session" && document.status === "held" && document.series
    ? { series: document.series.id, day: document.date.earliest }
    : undefined;

/**
 * The days as views have them, but for some documents, which are there as they will be. Views are not asked for a series that is new there:
 * no stored session is of it.
 */
export function daysIn(
  views: ViewStore,
  drafts: ReadonlyMap<StreamName, StoredDocument>,
  isNew: (series: StreamName) => boolean,
): DaysOf {
  const placed = [...drafts].flatMap(([stream, document]) => {
    const own = placeOf(document);
    return own ? [{ stream, ...own }] : [];
  });
  const bySeries = Map.groupBy(placed, ({ series }) => series);
  return async function* (place, direction) {
    const own = bySeries.get(place.series) ?? [];
    const drafted = daysOf(own.filter(({ day }) => isAhead(direction, day, place.day))).sort((a, b) =>
      isAhead(direction, b.day, a.day) ? -1 : 1,
    );
    if (isNew(streamName("series", place.series))) return yield* drafted;
    for await (const stored of byDay(heldIn(views, place, direction, drafts))) {
      while (drafted[0] && isAhead(direction, stored.day, drafted[0].day)) yield drafted.shift() as Day;
      const same = drafted[0]?.day === stored.day ? (drafted.shift()?.sessions ?? []) : [];
      yield { day: stored.day, sessions: sorted([...stored.sessions, ...same]) };
    }
    yield* drafted;
  };
}

/** The days as they are when they are first asked for, each looked up once: the same are asked for by a session, and by those around it. */
export function remembered(days: DaysOf): DaysOf {
  const from = oncePer((direction: Direction) =>
    oncePer((series: string) => oncePer((day: string) => walkedOnce(days({ series, day }, direction)))),
  );
  return ({ series, day }, direction) => from(direction)(series)(day)();
}

/** What is walked again and again, each time from its beginning, and made but once, as far as anybody went. */
function walkedOnce<T>(items: AsyncIterable<T>): () => AsyncIterable<T> {
  const walk = items[Symbol.asyncIterator]();
  const seen: Promise<IteratorResult<T>>[] = [];
  return async function* () {
    for (let n = 0; ; n++) {
      seen[n] ??= walk.next();
      const { done, value } = (await seen[n]) as IteratorResult<T>;
      if (done) return;
      yield value;
    }
  };
}

/** Whether a day is farther on in a direction than another. */
const isAhead = (direction: Direction, day: string, than: string): boolean =>
  direction === "before" ? day < than : day > than;

const sorted = (sessions: readonly StreamName[]) => [...sessions].sort() as unknown as Day["sessions"];

/** The days of sessions, in no order. */
export const daysOf = (sessions: readonly Held[]): Day[] =>
  [...Map.groupBy(sessions, ({ day }) => day)].map(([day, own]) => ({
    day,
    sessions: sorted(own.map(({ stream }) => stream)),
  }));

async function* heldIn(
  views: ViewStore,
  { series, day }: Place,
  direction: Direction,
  without: ReadonlyMap<StreamName, unknown>,
): AsyncGenerator<Entry> {
  for await (const entry of entriesFrom(views, streamName("series", series), day, direction))
    if (!without.has(entry.stream) && isHeld(entry)) yield entry;
}

/** A series mentions its own sessions by this kind alone. */
const isHeld = ({ body }: Entry): boolean =>
  kindOf(body) === "session" && (JSON.parse(body) as Member).session.status === "held";

interface Member {
  readonly session: Pick<SessionDocument, "status">;
}

/** Entries in the order of their keys, by the days that these begin with. */
export async function* byDay(entries: AsyncIterable<Pick<Entry, "stream" | "sort">>): AsyncGenerator<Day> {
  let open: { day: string; sessions: StreamName[] } | undefined;
  for await (const { stream, sort } of entries) {
    const day = dayOf(sort);
    if (open?.day === day) open.sessions.push(stream);
    else {
      if (open) yield { day: open.day, sessions: sorted(open.sessions) };
      open = { day, sessions: [stream] };
    }
  }
  if (open) yield { day: open.day, sessions: sorted(open.sessions) };
}

export const dayOf = (sort: string): string => sort.slice(0, sort.indexOf("/"));

/** Entries of one query: mostly the next is wanted, and whether there is another. */
const lookedAt = 4;

/** The dated entries of a partition, the nearest to a day first, which itself is left out. */
export async function* entriesFrom(
  views: ViewStore,
  partition: StreamName,
  day: string,
  direction: Direction,
  removed = false,
): AsyncGenerator<Entry> {
  // Keys begin with the day; "0" is the character after "/". Lineage and structure stand above all days, what is hidden below.
  const bounds =
    direction === "before"
      ? ({ order: "desc", below: `${day}/`, above: "0" } as const)
      : ({ order: "asc", above: `${day}0`, below: "~" } as const);
  for (let after: string | undefined; ; ) {
    const page = await views.query({
      partition,
      ...bounds,
      limit: lookedAt,
      ...(removed && { removed }),
      ...(after !== undefined && { after }),
    });
    yield* page.entries;
    after = page.entries.at(-1)?.sort;
    if (!page.more || after === undefined) return;
  }
}
