import { isTurned } from "@collegium/domain";
import { asked, type FilterName, type ListQuery, longestName, namingFilters, unaskable } from "./filters.ts";

/** Why nothing can be found by what was written into a field. */
export type Amiss =
  /** It is no day that there is. */
  | "noDay"
  /** It ends before it begins. */
  | "turned"
  /** It is none of those that can be chosen. */
  | "noChoice"
  | "tooLong"
  /** Nothing goes by it. */
  | "nothingSo"
  /** Names can't be looked up now. */
  | "unavailable";

export type AmissFields = ReadonlyMap<FilterName, Amiss>;

const days: readonly FilterName[] = ["from", "to", "on"];
const naming: readonly FilterName[] = namingFilters;

/** What is amiss with fields that name nothing: whether something goes by a name is for the register to say. */
export function amissIn(query: ListQuery): Map<FilterName, Amiss> {
  // Days as the read model takes them: the first that is meant by one, the last that is meant by the other.
  const turned = isTurned(asked(query));
  return new Map(
    unaskable(query).flatMap((name): [FilterName, Amiss][] => {
      if (naming.includes(name)) return [];
      if (days.includes(name)) return [[name, name === "to" && turned ? "turned" : "noDay"]];
      return [[name, (query[name]?.length ?? 0) > longestName ? "tooLong" : "noChoice"]];
    }),
  );
}

/**
 * A field that nobody could have meant is a bad request. A name that nothing goes by is a good one, with nothing for an answer: tomorrow something may
 * be recorded that does.
 */
export function statusWith(amiss: AmissFields): 400 | 503 | undefined {
  const kinds = new Set(amiss.values());
  const isBad = (["noDay", "turned", "noChoice", "tooLong"] as const).some((kind) => kinds.has(kind));
  if (isBad) return 400;
  return kinds.has("unavailable") ? 503 : undefined;
}
