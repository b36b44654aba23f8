import { type Refusal, refuse } from "../refusals/refusal.ts";
import type { Context } from "./decider.ts";

/** Refuses a series of the other kind; one that does not exist is told elsewhere. */
export function ofSeries(
  series: string | null | undefined,
  members: "sessions" | "instruments",
  pointer: string,
  context: Pick<Context, "seriesOf">,
): Refusal[] {
  const of = series == null ? undefined : context.seriesOf(series);
  return of === undefined || of === members
    ? []
    : [refuse("wrong-series", pointer, { series: series as string, of, wanted: members })];
}

/** Refuses a country that is no state, nor an organisation that acts as one; one that does not exist is told elsewhere. */
export function ofState(
  country: string | undefined,
  pointer: string,
  context: Pick<Context, "kindOf">,
): Refusal[] {
  const kind = country === undefined ? undefined : context.kindOf(country);
  return kind === undefined || kind === "state" || kind === "organisation"
    ? []
    : [refuse("not-a-state", pointer, { body: country as string, kind })];
}
