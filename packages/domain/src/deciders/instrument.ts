import { type DataOf, type EventOf, instrumentDates } from "../events/index.ts";
import type { Refusal } from "../refusals/refusal.ts";
import { ofSeries } from "./belonging.ts";
import { alters, applyChanges } from "./changes.ts";
import { changesNothing, differing, notYet } from "./common.ts";
import type { Decider } from "./decider.ts";
import { correctEvidence, evidenceHasField, newEvidence, newValuesProven } from "./evidence-by-field.ts";
import type { InstrumentState } from "./state.ts";

/** Behaviour of `instrument` streams. */
export const instrumentDecider: Decider<InstrumentState, EventOf<"instrument">> = {
  initial: { type: "instrument", aliases: [], links: [], accessions: undefined },
  check(event, state, { context }) {
    switch (event.type) {
      case "InstrumentRegistered":
        return [
          ...differing(event.data.parties, "/data/parties"),
          ...differing(event.data.aliases, "/data/aliases"),
          ...ofSeries(event.data.series, "instruments", "/data/series", context),
          ...evidenceHasField(event.data.evidence ?? {}, byField(event.data), "instrument"),
        ];
      case "InstrumentAliasAdded": {
        const known = [
          ...Object.values(state.details?.names ?? {}),
          ...state.aliases.map(({ alias }) => alias),
        ];
        return notYet(known, (title) => title === event.data.alias, "/data/alias", "title");
      }
      case "InstrumentLinked": {
        const { relation, target } = event.data;
        return notYet(
          state.links,
          (link) => link.relation === relation && link.target === target,
          "/data",
          "link",
        );
      }
      case "PartyAcceded": {
        const known = [
          ...(state.details?.parties ?? []),
          ...(state.accessions ?? []).map(({ body }) => body),
        ];
        return notYet(known, (body) => body === event.data.body, "/data/body", "party");
      }
      case "InstrumentDetailsCorrected": {
        const { changes } = event.data;
        return [
          ...correctionHolds(event.data, state),
          ...differing(changes.parties, "/data/changes/parties"),
          ...differing(changes.aliases, "/data/changes/aliases"),
          ...ofSeries(changes.series, "instruments", "/data/changes/series", context),
        ];
      }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case "InstrumentRegistered": {
        const { aliases = [], ...details } = event.data;
        return { ...state, details, aliases: aliases.map((alias) => ({ alias })) };
      }
      case "InstrumentAliasAdded":
        return { ...state, aliases: [...state.aliases, event.data] };
      case "InstrumentLinked":
        return { ...state, links: [...state.links, event.data] };
      case "PartyAcceded":
        return { ...state, accessions: [...(state.accessions ?? []), event.data] };
      case "InstrumentDetailsCorrected": {
        if (!state.details) return state;
        const { aliases, ...changes } = event.data.changes;
        const evidence = correctedEvidence(state.details, event.data);
        return {
          ...state,
          details: applyChanges(state.details, { ...changes, evidence }),
          aliases: correctAliases(state.aliases, aliases),
        };
      }
    }
  },
};

type Details = NonNullable<InstrumentState["details"]>;
type Correction = DataOf<"InstrumentDetailsCorrected">;

/** A correction changes something, and leaves details that hold. */
function correctionHolds(
  { changes, evidence }: Correction,
  { details, aliases }: InstrumentState,
): Refusal[] {
  if (!details) return [];
  const before = byField({ ...details, aliases: aliases.map(({ alias }) => alias) });
  // No aliases are an empty list.
  const changed = changedFields(changes.aliases === null ? { ...changes, aliases: [] } : changes);
  const correction = { changes: changed, evidence };
  const after = byField(applyChanges({ ...details, aliases: [] }, changes));
  return [
    ...(!alters(before, changed) && !alters(details.evidence ?? {}, newEvidence(correction))
      ? [changesNothing("/data/changes")]
      : []),
    ...evidenceHasField(evidence ?? {}, after, "instrument"),
    ...newValuesProven(correction, before, details.evidence),
  ];
}

/** Null where none is left. */
function correctedEvidence({ evidence = {} }: Details, { changes, evidence: brought }: Correction) {
  const corrected = correctEvidence(evidence, { changes: changedFields(changes), evidence: brought });
  return Object.keys(corrected).length > 0 ? corrected : null;
}

/** Details by the fields that evidence can be given for: each of the dates is one. */
function byField({ dates, ...details }: Partial<DataOf<"InstrumentRegistered">>): object {
  return { ...details, ...dates };
}

/** What a correction changes, likewise: dates that it does not name go. */
function changedFields({ dates, ...changes }: Correction["changes"]): { readonly [field: string]: unknown } {
  if (dates === undefined) return changes;
  return { ...changes, ...Object.fromEntries(instrumentDates.map((date) => [date, dates?.[date] ?? null])) };
}

/** An alias that stays keeps its evidence. */
function correctAliases(
  known: InstrumentState["aliases"],
  aliases: readonly string[] | null | undefined,
): InstrumentState["aliases"] {
  if (aliases === undefined) return known;
  return (aliases ?? []).map((alias) => known.find((one) => one.alias === alias) ?? { alias });
}
