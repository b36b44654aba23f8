import type { Refusal } from "../refusals/refusal.ts";
import { refuse } from "../refusals/rules.ts";
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
    : [refuse("wrong-series", pointer, `"${series}" is a series of ${of}: name a series of ${members}.`)];
}

/** Refuses a country that is no state; one that does not exist is told elsewhere. */
export function ofState(
  country: string | undefined,
  pointer: string,
  context: Pick<Context, "kindOf">,
): Refusal[] {
  const kind = country === undefined ? undefined : context.kindOf(country);
  return kind === undefined || kind === "state"
    ? []
    : [refuse("not-a-state", pointer, `The body "${country}" is of kind ${kind}: name the state.`)];
}
