import { displayName, type EventOf } from "@collegium/domain";
import type { InstrumentDocument } from "../documents/instrument.ts";
import type { Evolve } from "./evolve.ts";
import { compact, corrected, datumOf, given, namesOf, quotesOf, same, unnamed } from "./values.ts";

export const evolveInstrument: Evolve<InstrumentDocument, EventOf<"instrument">> = (
  document,
  event,
  start,
) => {
  switch (event.type) {
    case "InstrumentRegistered": {
      const { kind, names, aliases, parties, period, series, evidence } = event.data;
      return compact({
        ...start("instrument"),
        kind,
        name: displayName(names),
        names: namesOf(names),
        aliases: (aliases ?? []).map((alias) => ({ alias })),
        parties: parties.map(unnamed),
        period: given(period, datumOf),
        series: given(series, unnamed),
        evidence: given(evidence, quotesOf),
        links: [],
        sources: [],
      });
    }
    case "InstrumentAliasAdded": {
      const { alias, evidence } = event.data;
      const instrument = document();
      const added = compact({ alias, evidence: given(evidence, quotesOf) });
      return { ...instrument, aliases: [...instrument.aliases, added] };
    }
    case "InstrumentLinked": {
      const { relation, target, evidence } = event.data;
      const instrument = document();
      const link = { relation, target: unnamed(target), evidence: quotesOf(evidence) };
      return { ...instrument, links: [...instrument.links, link] };
    }
    case "InstrumentDetailsCorrected":
      return correct(document(), event.data);
  }
};

type Correction = Extract<EventOf<"instrument">, { type: "InstrumentDetailsCorrected" }>["data"];

function correct(instrument: InstrumentDocument, { changes, evidence }: Correction): InstrumentDocument {
  return compact({
    ...instrument,
    kind: corrected(instrument.kind, changes.kind, same),
    name: corrected(instrument.name, changes.names, displayName),
    names: corrected(instrument.names, changes.names, namesOf),
    aliases: correctAliases(instrument.aliases, changes.aliases),
    parties: corrected(instrument.parties, changes.parties, (ids) => ids.map(unnamed)),
    period: corrected(instrument.period, changes.period, datumOf),
    series: corrected(instrument.series, changes.series, unnamed),
    evidence: corrected(instrument.evidence, evidence, quotesOf),
  });
}

/** An alias that stays keeps its evidence. */
function correctAliases(
  aliases: InstrumentDocument["aliases"],
  changes: readonly string[] | null | undefined,
): InstrumentDocument["aliases"] {
  if (changes === undefined) return aliases;
  return (changes ?? []).map((alias) => aliases.find((known) => known.alias === alias) ?? { alias });
}
