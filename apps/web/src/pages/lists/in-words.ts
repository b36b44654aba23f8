import type { StreamType } from "@collegium/domain";
import { collections } from "@collegium/domain";
import { frameWords } from "../../frame/words.ts";
import { actWords } from "../../language/acts.ts";
import type { Reader } from "../../language/reader.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { instrumentWords } from "../instrument/words.ts";
import type { FilterName, ListQuery } from "./filters.ts";
import { listWords } from "./words.ts";

/** A list's filter in words: “Joint collegium, with Belarus, from 2005 to 2015”. */
export function inWords(
  { language }: Reader,
  type: StreamType,
  query: ListQuery,
  names: ReadonlyMap<FilterName, string>,
): string {
  const { said } = listWords[language];
  const value = (name: FilterName) => names.get(name) ?? query[name] ?? "";
  const format = Object.entries(sessionPartWords[language].formats).find(
    ([one]) => one === query.format,
  )?.[1];
  const kind = Object.entries(instrumentWords[language].kinds).find(([one]) => one === query.kind)?.[1];
  const act = Object.entries(actWords[language].acts).find(([one]) => one === query.act)?.[1];
  const emphasis = Object.entries(actWords[language].emphasis).find(([one]) => one === query.emphasis)?.[1];
  const section = frameWords[language].sections[collections[type]];
  const parts = [
    format ?? kind ?? section,
    query.body && `${said.with} ${value("body")}`,
    query.person && `${said.person} ${value("person")}`,
    query.topic && `${said.topic} ${value("topic")}`,
    query.instrument && `${said.instrument} ${value("instrument")}`,
    query.series && `${said.series} ${value("series")}`,
    query.place && `${said.place} ${query.place}`,
    act && `${said.act} ${act}`,
    emphasis && `${said.emphasis} ${emphasis}`,
    query.by && `${said.by} ${value("by")}`,
    query.framework && `${said.framework} ${value("framework")}`,
    query.from && `${said.from} ${query.from}`,
    query.to && `${said.to} ${query.to}`,
    query.on && `${said.on} ${query.on}`,
  ];
  return parts.filter(Boolean).join(", ");
}
