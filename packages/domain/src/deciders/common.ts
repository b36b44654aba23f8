import { canonicalJson } from "../canonical.ts";
import { parseEdtf } from "../dates/edtf.ts";
import type { About } from "../refusals/about.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { alters } from "./corrections.ts";
import type { DecisionMemory } from "./memory.ts";
import type { StateOf } from "./state.ts";

/** Refuses what a list names a second time. */
export function differing(list: readonly string[] | null | undefined, pointer: string): Refusal[] {
  const seen = new Set<string>();
  return (list ?? []).flatMap((item, index) => {
    if (seen.has(item)) return [refuse("repeated", `${pointer}/${index}`, { item })];
    seen.add(item);
    return [];
  });
}

/** Refuses what can't have ended, or happened, before what it follows. Partial dates may overlap: only what can't be, whatever the dates mean. */
export function inOrder(
  from: string | undefined,
  to: string | undefined,
  pointer: string,
  of: About["dates-out-of-order"]["of"],
): Refusal[] {
  if (from === undefined || to === undefined) return [];
  const begins = parseEdtf(from)?.earliest;
  const ends = parseEdtf(to)?.latest;
  return begins && ends && ends < begins ? [refuse("dates-out-of-order", pointer, { of, from, to })] : [];
}

/** Refuses fewer than two different parties, or participants. */
export function atLeastTwo(
  list: readonly string[] | undefined,
  pointer: string,
  of: "parties" | "participants",
): Refusal[] {
  const few = list !== undefined && list.length < 2;
  return [...(few ? [refuse("too-few", pointer, { of })] : []), ...differing(list, pointer)];
}

/** Refuses a correction after which everything would be as before. */
export function changing<T extends object>(
  details: T | undefined,
  changes: { readonly [field: string]: unknown },
  pointer: string,
): Refusal[] {
  if (!details || alters(details, changes)) return [];
  return [changesNothing(pointer)];
}

/** What was merged into another takes no further events: they are recorded there. */
export const barredByMerging = ({ type, mergedInto }: Mergeable): Refusal | undefined =>
  mergedInto === undefined ? undefined : refuse("merged", "", { type, into: mergedInto });

type Mergeable = StateOf<"body" | "person" | "topic" | "instrument">;

export const changesNothing = (pointer: string): Refusal => refuse("changes-nothing", pointer, {});

/** Tells whether others say the same as a value; each is made comparable once a write. */
export function sameAs<T extends object>(value: T, { json }: DecisionMemory): (earlier: T) => boolean {
  const jsonOf = (said: object): string => {
    const known = json.get(said) ?? canonicalJson(said);
    json.set(said, known);
    return known;
  };
  const said = jsonOf(value);
  return (earlier) => jsonOf(earlier) === said;
}

/** Refuses what was recorded before in the same words. */
export function notYet<T>(
  recorded: readonly T[],
  isSame: (earlier: T) => boolean,
  pointer: string,
  what: Exclude<About["already-recorded"]["what"], "claim" | "passages">,
): Refusal[] {
  return recorded.some(isSame) ? [refuse("already-recorded", pointer, { what })] : [];
}
