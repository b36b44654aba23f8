import { type DataOf, type EventOf, instrumentDates, type StatementId } from "../events/index.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { ofSeries } from "./belonging.ts";
import { barredByMerging, changesNothing, differing, inOrder } from "./common.ts";
import { alters, applyChanges } from "./corrections.ts";
import type { Decider } from "./decider.ts";
import { correctEvidence, evidenceHasField, newEvidence, newValuesProven } from "./evidence-by-field.ts";
import type { InstrumentState } from "./state.ts";
import {
  isSaidIn,
  type Sayable,
  sayingNews,
  unknownStatement,
  withoutStatement,
  withStatement,
} from "./statements.ts";

/** Behaviour of `instrument` streams. */
export const instrumentDecider: Decider<InstrumentState, EventOf<"instrument">> = {
  initial: {
    type: "instrument",
    aliases: [],
    links: [],
    accessions: undefined,
    departures: undefined,
    mergedInto: undefined,
  },
  bars: (event, state) =>
    barredByMerging(state) ??
    unknownStatement(event, (id) => statedIn(state).some((all) => isSaidIn(all)(id))),
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
        const { alias, evidence = [] } = event.data;
        const isName = Object.values(state.details?.names ?? {}).includes(alias);
        return isName
          ? [refuse("already-recorded", "/data/alias", { what: "title" })]
          : sayingNews(
              state.aliases,
              (one) => one.alias === alias,
              { alias, evidence },
              {
                pointer: "/data/alias",
                what: "title",
              },
            );
      }
      case "PartyAcceded":
      case "PartyLeft":
        return partyChanges(event, state);
      case "InstrumentLinked":
        return sayingNews(state.links, sameLink(event.data), event.data, { pointer: "/data", what: "link" });
      case "StatementRetracted":
        return notLeftSince(event.data.statement, state);
      case "InstrumentMerged":
        return [];
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
  evolve(state, event, placed) {
    switch (event.type) {
      case "InstrumentRegistered": {
        const { aliases = [], ...details } = event.data;
        return { ...state, details, aliases: aliases.map((alias) => ({ alias, listed: true })) };
      }
      case "InstrumentAliasAdded":
        return {
          ...state,
          aliases: withStatement(
            state.aliases,
            ({ alias }) => alias === event.data.alias,
            event.data,
            placed,
          ),
        };
      case "InstrumentLinked":
        return { ...state, links: withStatement(state.links, sameLink(event.data), event.data, placed) };
      case "PartyAcceded":
        return {
          ...state,
          accessions: withStatement(state.accessions ?? [], sameParty(event.data), event.data, placed),
        };
      case "PartyLeft":
        return {
          ...state,
          departures: withStatement(state.departures ?? [], sameParty(event.data), event.data, placed),
        };
      case "StatementRetracted": {
        const left = <T extends Sayable>(all: readonly T[]) => withoutStatement(all, event.data.statement);
        return {
          ...state,
          aliases: left(state.aliases),
          links: left(state.links),
          accessions: state.accessions && someOf(left(state.accessions)),
          departures: state.departures && someOf(left(state.departures)),
        };
      }
      case "InstrumentMerged":
        return { ...state, mergedInto: event.data.into };
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

/** Everything that an instrument's statements say. */
const statedIn = ({ aliases, links, accessions = [], departures = [] }: InstrumentState) => [
  aliases,
  links,
  accessions,
  departures,
];

/** A list that is missing where it is empty. */
const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** Who left again must have been a party: the departure is taken back first. */
function notLeftSince(
  statement: StatementId,
  { details, accessions = [], departures = [] }: InstrumentState,
): Refusal[] {
  const left = withoutStatement(accessions, statement);
  const gone = accessions.find((one) => !left.some(sameParty(one)));
  if (!gone) return [];
  const times = (changes: readonly Change[]) => changes.filter(({ body }) => body === gone.body).length;
  const entered = Number(details?.parties.includes(gone.body) ?? false) + times(left);
  return times(departures) > entered
    ? [refuse("statement-in-use", "/data/statement", { body: gone.body })]
    : [];
}

type Link = DataOf<"InstrumentLinked">;

const sameLink =
  (said: Link) =>
  ({ relation, target }: Link): boolean =>
    relation === said.relation && target === said.target;

type Change = Pick<DataOf<"PartyAcceded">, "body" | "on">;

const sameParty =
  (said: Change) =>
  ({ body, on }: Change): boolean =>
    body === said.body && on === said.on;

/**
 * Who is a party already does not accede, and who is none does not leave, nor either before the other that it follows; another source
 * may say so of the same day.
 */
function partyChanges(
  { type, data }: Extract<EventOf<"instrument">, { type: "PartyAcceded" | "PartyLeft" }>,
  { details, accessions = [], departures = [] }: InstrumentState,
): Refusal[] {
  const { body } = data;
  const accedes = type === "PartyAcceded";
  const known = accedes ? accessions : departures;
  if (known.some(sameParty(data)))
    return sayingNews(known, sameParty(data), data, {
      pointer: "/data/body",
      what: accedes ? "party" : "departure",
    });
  const times = (changes: readonly Change[]) => changes.filter((one) => one.body === body).length;
  const isParty = Number(details?.parties.includes(body) ?? false) + times(accessions) > times(departures);
  if (isParty !== accedes) {
    const before = (accedes ? departures : accessions).findLast((one) => one.body === body);
    return inOrder(before?.on, data.on, "/data/on", accedes ? "accession" : "departure");
  }
  return [
    accedes
      ? refuse("already-recorded", "/data/body", { what: "party" })
      : refuse("not-a-party", "/data/body", { body }),
  ];
}

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
  return (aliases ?? []).map((alias) => ({
    ...known.find((one) => one.alias === alias),
    alias,
    listed: true,
  }));
}
