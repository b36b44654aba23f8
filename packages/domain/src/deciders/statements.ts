import { canonicalJson } from "../canonical.ts";
import type { Evidence } from "../events/index.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";

/** Something said of a thing that several sources may say: an office, a title, a link. */
interface Statement {
  readonly evidence?: readonly Evidence[] | undefined;
}

/** A list with one statement more: where it is in there already, further words for it are added to those that it has. */
export function withStatement<T extends Statement>(
  known: readonly T[],
  isSame: (one: T) => boolean,
  said: T,
): readonly T[] {
  const at = known.findIndex(isSame);
  const before = known[at];
  if (!before) return [...known, said];
  const news = newWords(before, said);
  if (news.length === 0) return known;
  return known.with(at, { ...before, evidence: [...(before.evidence ?? []), ...news] });
}

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
  const before = known.find(isSame);
  return before && newWords(before, said).length === 0 ? [refuse("already-recorded", pointer, { what })] : [];
}

function newWords(
  { evidence: known = [] }: Statement,
  { evidence: said = [] }: Statement,
): readonly Evidence[] {
  const have = new Set(known.map(placeOf));
  return said.filter((one) => !have.has(placeOf(one)));
}

const placeOf = ({ source, start, end }: Evidence): string => canonicalJson([source, start, end]);
