import { streamName } from "@collegium/domain";
import type { SheetSeries } from "../vocabulary.ts";
import { differences, same } from "./compare.ts";
import { quoted, standing } from "./evidence.ts";
import type { Difference, SheetFinding } from "./findings.ts";
import { planNamed } from "./named.ts";
import { create, described } from "./vocabulary.ts";
import type { Work } from "./work.ts";

/** Series, and the searches for their members. */
export function planSeries(work: Work): SheetFinding[] {
  return Object.entries(work.sheet.series ?? {}).flatMap(([id, series]) => [
    ...planOne(work, id, described(series)),
    ...(series.searched ?? []).flatMap((_, index) => planSearch(work, id, series, index)),
  ]);
}

function planOne(work: Work, id: string, series: SheetSeries): SheetFinding[] {
  const pointer = `/series/${id}`;
  const { quote, searched: _searched, ...defined } = series;
  const words = quote && work.words(quote, pointer);
  if (quote && !words) {
    work.skip("series", id);
    return [];
  }
  const { details } = work.state("series", id);
  if (!details) {
    const data = { ...defined, ...(words && { evidence: [...words.drafts] }) };
    return create(work, "series", id, pointer, [{ draft: { type: "SeriesDefined", data }, pointer }]);
  }
  const { names, ...rest } = defined;
  const fixed: Difference[] = differences(details, rest);
  if (standing(details.evidence, words) === "differs")
    fixed.push({ field: "evidence", from: quoted(details.evidence), to: quoted(words?.found) });
  return planNamed(work, {
    type: "series",
    id,
    pointer,
    recorded: details,
    stated: { names },
    fixed,
    rename: (all) => ({ type: "SeriesRenamed", data: { names: all } }),
  });
}

function planSearch(work: Work, id: string, series: SheetSeries, index: number): SheetFinding[] {
  const search = series.searched?.[index];
  if (!search) return [];
  const pointer = `/series/${id}/searched/${index}`;
  const found = {
    stream: streamName("series", id),
    pointer,
    detail: `search for ${search.period} in "${search.where}"`,
  };
  if (work.state("series", id).searches.some(({ data }) => same(data, search)))
    return [{ ...found, kind: "unchanged" }];
  work.append("series", id, [{ draft: { type: "SearchRecorded", data: search }, pointer }]);
  return [{ ...found, kind: "recorded" }];
}
