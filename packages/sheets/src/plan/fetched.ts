import {
  initialState,
  type Revision,
  revision,
  type State,
  type StreamName,
  type StreamType,
  typeOf,
} from "@collegium/domain";
import type { Sheet } from "../sheet.ts";
import type { SheetPlan } from "./findings.ts";
import { planSheet } from "./plan.ts";
import type { Namesake, PlanOptions } from "./register.ts";

/** What was fetched of a register so far. */
export interface Fetched {
  readonly streams: ReadonlyMap<StreamName, { readonly state: State; readonly revision: Revision }>;
  /** Normalised texts by source; undefined where there is no such source. */
  readonly texts: ReadonlyMap<string, string | "withheld" | undefined>;
  /** What goes by a name, by `nameKey`. */
  readonly names: ReadonlyMap<string, readonly Namesake[]>;
}

/** A name that things of a type may go by. */
export interface AskedName {
  readonly type: StreamType;
  readonly name: string;
}
export const nameKey = ({ type, name }: AskedName): string => `${type}/${name}`;

/** What a plan asked for that was not fetched yet. */
export interface Missing {
  readonly streams: readonly StreamName[];
  readonly sources: readonly string[];
  readonly names: readonly AskedName[];
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
  const names = new Map<string, AskedName>();
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
      named(type, name) {
        const asked = { type, name };
        const found = fetched.names.get(nameKey(asked));
        if (!found) names.set(nameKey(asked), asked);
        return found ?? [];
      },
      text(source) {
        if (!fetched.texts.has(source)) sources.add(source);
        return fetched.texts.get(source);
      },
    },
    options,
  );
  return streams.size + sources.size + names.size > 0
    ? { missing: { streams: [...streams], sources: [...sources], names: [...names.values()] } }
    : { plan };
}
