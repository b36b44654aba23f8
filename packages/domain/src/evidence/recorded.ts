import type { DraftEvidence, Evidence } from "../events/index.ts";
import { normaliseText } from "../text.ts";

/** Finds the evidence that a stream has recorded, and that is sent again. */
export type FindRecorded = (draft: DraftEvidence) => Evidence | undefined;

/**
 * What a stream has recorded stands where it was found, under whichever rule: evidence that is equal to it is no new
 * quotation. Equal is what has its source and words, and the same around them, of which the far ends may be left out.
 */
export function recordedIn(state: object): FindRecorded {
  let known: Map<string, Evidence[]> | undefined;
  return (draft) => {
    known ??= Map.groupBy(evidenceWithin(state), keyOf);
    const exact = normaliseText(draft.exact);
    const equal = (known.get(keyOf({ ...draft, exact })) ?? []).filter(
      ({ prefix, suffix }) =>
        isEndOf(draft.prefix, prefix, "endsWith") && isEndOf(draft.suffix, suffix, "startsWith"),
    );
    const [first] = equal;
    return first && equal.every(({ start }) => start === first.start) ? first : undefined;
  };
}

const keyOf = ({ source, exact }: Pick<Evidence, "source" | "exact">): string =>
  JSON.stringify([source, exact]);

const isEndOf = (
  sent: string | undefined,
  recorded: string | undefined,
  end: "startsWith" | "endsWith",
): boolean =>
  sent === undefined || recorded === undefined ? sent === recorded : recorded[end](normaliseText(sent));

/** All evidence in a state, wherever it stands. */
function evidenceWithin(state: object): Evidence[] {
  const found: Evidence[] = [];
  const left: unknown[] = [state];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null) continue;
    if (isEvidence(next)) found.push(next);
    else
      for (const value of next instanceof Map || isMap(next) ? next.values() : Object.values(next))
        left.push(value);
  }
  return found;
}

const isEvidence = (value: object): value is Evidence =>
  "exact" in value && "start" in value && "end" in value;
const isMap = (value: object): value is ReadonlyMap<unknown, unknown> =>
  "values" in value && typeof value.values === "function" && !Array.isArray(value);
