import { standing } from "../documents/claims.ts";
import type { StoredDocument } from "../documents/index.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { MentionedSource } from "../documents/shared.ts";
import type { SinceLast } from "../documents/since-last.ts";
import { mentionedSources } from "../documents/words.ts";
import { placeOf } from "./neighbours.ts";
import { comparedSession, isMade, said, thingsIn } from "./things.ts";

/** So many days of sessions are looked back to: what a session shows is made of a bounded number of documents, also of a past day. */
export const lookedBack = 20;

/** So many are listed, those of the latest sessions first. */
const mostListed = 50;

type Unmentioned = NonNullable<SinceLast["unmentioned"]>[number];

/** What a session says of instruments: those adopted or signed there, and all that it mentions in any way, by id. */
export interface OfInstruments {
  readonly made: readonly { readonly one: Unmentioned; readonly sources: readonly MentionedSource[] }[];
  readonly mentioned: ReadonlySet<string>;
}

export function ofInstruments(session: SessionDocument): OfInstruments {
  const things = [...thingsIn(session).values()].filter(({ about }) => about.type === "instrument");
  const at = comparedSession(session);
  const made = things
    .filter(({ claims }) => claims.some(isMade))
    .map((thing) => {
      const before = said(thing);
      const sources = mentionedSources(session.sources, before.quotations);
      return { one: { about: thing.about, at, before }, sources };
    });
  const frameworks = standing(session.claims).flatMap((claim) => claim.frameworks ?? []);
  const mentioned = [
    ...things.map(({ about }) => about.id),
    ...frameworks.filter(({ type }) => type === "instrument").map(({ id }) => id),
    ...(session.under ?? []).map(({ id }) => id),
  ];
  return { made, mentioned: new Set(mentioned) };
}

/**
 * What was adopted or signed at a session before the last one and that no session since mentions, this one included. `days` are the days of
 * sessions before this one, the last first. What the last one tells of is compared with the rest of it.
 */
export function unmentionedSince(
  session: SessionDocument,
  last: { readonly id: string; tells(instrument: string): boolean },
  days: readonly (readonly OfInstruments[])[],
): OfInstruments["made"] {
  const mentioned = new Set(ofInstruments(session).mentioned);
  const found = new Map<string, OfInstruments["made"][number]>();
  for (const day of days) {
    for (const { made } of day)
      for (const each of made) {
        const { about, at } = each.one;
        // Of two sessions of one day that adopted it, one speaks for it: the last one where that is of this day, else the first by id.
        const isTold = at.id === last.id || last.tells(about.id) || found.has(about.id);
        if (!isTold && !mentioned.has(about.id)) found.set(about.id, each);
      }
    for (const own of day) for (const id of own.mentioned) mentioned.add(id);
  }
  return [...found.values()].slice(0, mostListed);
}

/**
 * Whether a change of a session leaves what later sessions but the next show of it, and whom they look back to: those show only what was adopted
 * or signed and not mentioned since. Most changes of sessions concern no instrument.
 */
export function saysTheSameOfInstruments(
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): boolean {
  // What has no place tells nobody anything.
  if (!placeOf(before) || !placeOf(after)) return placeOf(before) === placeOf(after);
  return toldOfInstruments(before as SessionDocument) === toldOfInstruments(after as SessionDocument);
}

function toldOfInstruments(session: SessionDocument): string {
  const { made, mentioned } = ofInstruments(session);
  return JSON.stringify([placeOf(session), made, [...mentioned].sort()]);
}
