import {
  initialState,
  type Revision,
  revision,
  type State,
  type StreamName,
  typeOf,
} from "@collegium/domain";
import type { Sheet } from "../sheet.ts";
import type { SheetPlan } from "./findings.ts";
import { planSheet } from "./plan.ts";
import type { PlanOptions } from "./register.ts";

/** What was fetched of a register so far. */
export interface Fetched {
  readonly streams: ReadonlyMap<StreamName, { readonly state: State; readonly revision: Revision }>;
  /** Normalised texts by source; undefined where there is no such source. */
  readonly texts: ReadonlyMap<string, string | "withheld" | undefined>;
}

/** What a plan asked for that was not fetched yet. */
export interface Missing {
  readonly streams: readonly StreamName[];
  readonly sources: readonly string[];
}

/**
 * Plans with what was fetched, or says what is missing: fetch it and plan again. What a plan needs depends on what it finds (evidence
 * that other sources gave to a claim, topics that were merged), so it takes a few rounds; each asks only for what is new.
 */
export function planFetched(
  sheet: Sheet,
  fetched: Fetched,
  options: PlanOptions = {},
): { readonly plan: SheetPlan } | { readonly missing: Missing } {
  const streams = new Set<StreamName>();
  const sources = new Set<string>();
  const known = (stream: StreamName) => {
    const found = fetched.streams.get(stream);
    if (!found) streams.add(stream);
    return found ?? { state: initialState(typeOf(stream)), revision: revision(0) };
  };
  const plan = planSheet(
    sheet,
    {
      state: (stream) => known(stream).state,
      revision: (stream) => known(stream).revision,
      text(source) {
        if (!fetched.texts.has(source)) sources.add(source);
        return fetched.texts.get(source);
      },
    },
    options,
  );
  return streams.size + sources.size > 0
    ? { missing: { streams: [...streams], sources: [...sources] } }
    : { plan };
}
