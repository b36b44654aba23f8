import { canonicalJson } from "../canonical.ts";
import type { DomainEvent, Evidence, StatementId } from "../events/index.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { same } from "./corrections.ts";
import type { Saying, Told } from "./state.ts";

/** Something said of a thing that several sources may say: an office, a title, a link. */
interface Statement {
  readonly evidence?: Evidence[] | undefined;
}

/** What a state keeps of it. `listed` is what the thing's own details say, too. */
export interface Sayable extends Statement {
  readonly statements?: Saying[];
  readonly listed?: true;
}

/** A list with one statement more: where it says what is in there already, its words are added to those that are there, and known to be its own. */
export function withStatement<T extends Statement>(
  known: readonly (T & Sayable)[],
  isSame: (one: T) => boolean,
  said: T,
  { revision, index }: StatementId,
): readonly Told<T>[] {
  const at = known.findIndex(isSame);
  const before = known[at];
  const evidence = [...(before?.evidence ?? [])];
  const quotes = (said.evidence ?? []).map((piece) => {
    const place = evidence.findIndex((one) => same(one, piece));
    return place >= 0 ? place : evidence.push(piece) - 1;
  });
  const saying: Saying = { revision, index, ...(quotes.length > 0 && { quotes }) };
  const after = {
    ...(before ?? said),
    ...(evidence.length > 0 && { evidence }),
    statements: [...(before?.statements ?? []), saying],
  };
  return (before ? known.with(at, after) : [...known, after]) as readonly Told<T>[];
}

/** A list without one statement: what nobody says any more goes, what others say keeps their words. */
export const withoutStatement = <T extends Sayable>(known: readonly T[], id: StatementId): readonly T[] =>
  known.flatMap((one) => (isSaidIn([one])(id) ? without(one, id) : [one]));

function without<T extends Sayable>(one: T, id: StatementId): T[] {
  const { evidence = [], statements = [], ...said } = one;
  const left = statements.filter((saying) => !isAt(saying, id));
  if (left.length === 0) return one.listed ? [said as T] : [];
  const quoted = [...new Set(left.flatMap(({ quotes = [] }) => quotes))].sort((a, b) => a - b);
  return [
    {
      ...said,
      ...(quoted.length > 0 && { evidence: quoted.map((place) => evidence[place]) }),
      statements: left.map(({ quotes, ...saying }) => ({
        ...saying,
        ...(quotes && { quotes: quotes.map((place) => quoted.indexOf(place)) }),
      })),
    } as unknown as T,
  ];
}

const isAt = ({ revision, index }: StatementId, id: StatementId): boolean =>
  revision === id.revision && index === id.index;

/** Whether a statement is among those that say what is in a list. */
export const isSaidIn =
  (known: readonly Sayable[]) =>
  (id: StatementId): boolean =>
    known.some(({ statements = [] }) => statements.some((saying) => isAt(saying, id)));

/** Only what was said, and not taken back before, is taken back. */
export const unknownStatement = (
  { type, data }: DomainEvent,
  isSaid: (id: StatementId) => boolean,
): Refusal | undefined =>
  type === "StatementRetracted" && !isSaid(data.statement)
    ? refuse("statement-unknown", "/data/statement", data.statement)
    : undefined;

/** Refuses a statement that is recorded, and rests on no words that are new. */
export function sayingNews<T extends Statement>(
  known: readonly T[],
  isSame: (one: T) => boolean,
  said: T,
  {
    pointer,
    what,
  }: {
    readonly pointer: string;
    readonly what: "office" | "title" | "link" | "party" | "departure" | "following";
  },
): Refusal[] {
  const all = known.filter(isSame).flatMap(({ evidence = [] }) => evidence);
  const isKnown = known.some(isSame) && newWords(all, said).length === 0;
  return isKnown ? [refuse("already-recorded", pointer, { what })] : [];
}

function newWords(known: readonly Evidence[], { evidence: said = [] }: Statement): readonly Evidence[] {
  const have = new Set(known.map(placeOf));
  return said.filter((one) => !have.has(placeOf(one)));
}

const placeOf = ({ source, start, end }: Evidence): string => canonicalJson([source, start, end]);
