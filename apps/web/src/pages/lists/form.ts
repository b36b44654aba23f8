import { instrumentKind, type StreamType, sessionFormat } from "@collegium/domain";
import { actWords } from "../../language/acts.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { instrumentWords } from "../instrument/words.ts";
import { dayPattern, emphases, type FilterName, type ListQuery, nameless } from "./filters.ts";
import { listWords } from "./words.ts";

/** What is asked for less often: it stands behind one step, open where any of it is asked for. */
const further = ["act", "emphasis", "by", "instrument", "framework", "series", "person", "place"] as const;

/** What a list can be narrowed by, as a form: things by their names. */
export function filterForm(
  reader: Reader,
  type: StreamType,
  action: string,
  query: ListQuery,
  names: ReadonlyMap<FilterName, string>,
): Markup | false {
  const say = listWords[reader.language];
  const acts = actWords[reader.language];
  // Who acts where nobody is named goes by a word of the address, whatever it is called.
  const written = (name: FilterName) =>
    nameless.some((one) => one === query[name]) ? query[name] : (names.get(name) ?? query[name]);
  const text = (name: FilterName, label: string, size: number) =>
    html`<label>${label} <input type="text" name="${name}" value="${written(name) ?? ""}" size="${size}"></label>`;
  // The browser tells what is no day: what else was written stays in the form.
  const day = (name: FilterName, label: string, size: number) =>
    html`<label class="half">${label} <input type="text" name="${name}" value="${written(name) ?? ""}" size="${size}" pattern="\\s*${dayPattern}\\s*" title="${say.days}"></label>`;
  const choice = (name: FilterName, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label>${label} <select name="${name}"><option value="">${say.any}</option>${options.map(
      ([value, said]) =>
        html`<option value="${value}" ${query[name] === value && html`selected`}>${said}</option>`,
    )}</select></label>`;
  const more = () =>
    html`<details class="further" ${further.some((name) => query[name] !== undefined) && html`open`}><summary>${say.further}</summary>
<div class="form">
${choice("act", say.act, Object.entries(acts.acts))}
${choice(
  "emphasis",
  say.emphasis,
  emphases.map((one) => [one, acts.emphasis[one]]),
)}
${text("by", say.by, 24)}
${text("instrument", say.instrument, 24)}
${text("framework", say.framework, 24)}
${text("series", say.series, 24)}
${text("person", say.person, 20)}
${text("place", say.place, 14)}
</div></details>`;
  const fields: Partial<Record<StreamType, Part>> = {
    session: [
      choice(
        "format",
        say.format,
        sessionFormat.options.map((one) => [one, sessionPartWords[reader.language].formats[one]]),
      ),
      day("from", say.from, 6),
      day("to", say.to, 6),
      text("body", say.with, 30),
      text("topic", say.topic, 24),
    ],
    instrument: [
      choice(
        "kind",
        say.kind,
        instrumentKind.options.map((one) => [one, instrumentWords[reader.language].kinds[one]]),
      ),
      text("body", say.with, 30),
      day("on", say.on, 10),
    ],
  };
  const own = fields[type];
  return (
    own !== undefined &&
    html`<form class="form wide" action="${action}" method="get">${own}<button type="submit">${say.show}</button>${type === "session" && more()}</form>`
  );
}
