import type { DraftEvidence, Evidence } from "../events/index.ts";
import { normaliseText } from "../text.ts";

/** Finds the evidence that a stream has recorded, and that is sent again. */
export type FindRecorded = (draft: DraftEvidence) => Evidence | undefined;

/**
 * What a stream has recorded stands where it was found, under whichever rule: evidence that is equal to it is no new
 * quotation. Equal is what has its source and words, and the same around them, of which the far ends may be left out.
 */
export function recordedIn(state: object): FindRecorded {
  return (draft) => {
    const exact = normaliseText(draft.exact);
    const equal = (byWords(state).get(exact) ?? []).filter(
      ({ source, prefix, suffix }) =>
        source === draft.source &&
        isEndOf(draft.prefix, prefix, "endsWith") &&
        isEndOf(draft.suffix, suffix, "startsWith"),
    );
    const [first] = equal;
    return first && equal.every(({ start }) => start === first.start) ? first : undefined;
  };
}

/** The evidence of states by its words. A state never changes, and is asked by whoever decides and by whoever tells of it: it is kept as long as the state is. */
const known = new WeakMap<object, ReadonlyMap<string, readonly Evidence[]>>();

function byWords(state: object): ReadonlyMap<string, readonly Evidence[]> {
  const words = known.get(state) ?? Map.groupBy(evidenceWithin(state), ({ exact }) => exact);
  known.set(state, words);
  return words;
}

const isEndOf = (
  sent: string | undefined,
  recorded: string | undefined,
  end: "startsWith" | "endsWith",
): boolean =>
  sent === undefined || recorded === undefined ? sent === recorded : recorded[end](normaliseText(sent));

/** All evidence in a state, wherever it stands. */
function evidenceWithin(state: object): Evidence[] {
  const found: Evidence[] = [];
  const left: object[] = [state];
  for (let next = left.pop(); next; next = left.pop()) {
    if (isEvidence(next)) found.push(next);
    else
      for (const value of valuesOf(next)) if (typeof value === "object" && value !== null) left.push(value);
  }
  return found;
}

const isEvidence = (value: object): value is Evidence =>
  "exact" in value && "start" in value && "end" in value;

const valuesOf = (value: object): Iterable<unknown> =>
  Array.isArray(value) ? value : isMap(value) ? value.values() : Object.values(value);

const isMap = (value: object): value is ReadonlyMap<unknown, unknown> =>
  "values" in value && typeof value.values === "function";
