import { displayName, type EventOf } from "@collegium/domain";
import type { SeriesDocument } from "../documents/series.ts";
import type { Evolve } from "./evolve.ts";
import { compact, datumOf, given, namesOf, quotesOf } from "./values.ts";

export const evolveSeries: Evolve<SeriesDocument, EventOf<"series">> = (document, event, start, at) => {
  switch (event.type) {
    case "SeriesDefined": {
      const { of, names, every, since, evidence } = event.data;
      return compact({
        ...start("series"),
        of,
        name: displayName(names),
        names: namesOf(names),
        every,
        since: given(since, datumOf),
        evidence: given(evidence, quotesOf),
        searches: [],
        sources: [],
      });
    }
    case "SeriesRenamed": {
      const { names } = event.data;
      return { ...document(), name: displayName(names), names: namesOf(names) };
    }
    case "SearchRecorded": {
      const { period, outcome, where, note } = event.data;
      const search = compact({ period: datumOf(period), outcome, where, note, recordedAt: at });
      const series = document();
      return { ...series, searches: [...series.searches, search] };
    }
  }
};
