import { dayPattern, instrumentKind, type StreamType, sessionFormat } from "@collegium/domain";
import { actWords } from "../../language/acts.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { instrumentWords } from "../instrument/words.ts";
import type { AmissFields } from "./amiss.ts";
import { emphases, type FilterName, type ListQuery, nameless } from "./filters.ts";
import { amissId, amissSentence, fieldId } from "./mending.ts";
import { listWords } from "./words.ts";

/** What is asked for less often: it stands behind one step, open where any of it is asked for. */
const further = ["act", "emphasis", "by", "instrument", "framework", "series", "person", "place"] as const;

/** What a form holds. */
interface Filled {
  readonly query: ListQuery;
  /** What the things are called that are named. */
  readonly names: ReadonlyMap<FilterName, string>;
  readonly amiss: AmissFields;
}

/** What a list can be narrowed by, as a form: things by their names. Where something is amiss with a field, it says what, and holds what was written. */
export function filterForm(
  reader: Reader,
  type: StreamType,
  action: string,
  { query, names, amiss }: Filled,
): Markup | false {
  const say = listWords[reader.language];
  const acts = actWords[reader.language];
  // Who acts where nobody is named goes by a word of the address, whatever it is called.
  const written = (name: FilterName) =>
    nameless.some((one) => one === query[name]) ? query[name] : (names.get(name) ?? query[name]);
  const field = (name: FilterName, control: (marks: Markup | false) => Markup, half = false) => {
    const why = amiss.get(name);
    const marks = why && html`id="${fieldId(name)}" aria-invalid="true" aria-describedby="${amissId(name)}"`;
    const label = html`<label ${half && html`class="half"`}>${say.fields[name]} ${control(marks ?? false)}</label>`;
    return why ? html`<div>${label}${amissSentence(reader, name, query[name] ?? "", why)}</div>` : label;
  };
  const text = (name: FilterName, size: number) =>
    field(
      name,
      (marks) =>
        html`<input type="text" name="${name}" value="${written(name) ?? ""}" size="${size}" ${marks}>`,
    );
  // The browser tells what is no day: what else was written stays in the form.
  const day = (name: FilterName, size: number) =>
    field(
      name,
      (marks) =>
        html`<input type="text" name="${name}" value="${written(name) ?? ""}" size="${size}" pattern="\\s*${dayPattern}\\s*" title="${say.days}" ${marks}>`,
      true,
    );
  const choice = (name: FilterName, options: readonly (readonly [string, string])[]) => {
    const own = amiss.has(name) ? [[query[name] ?? "", query[name] ?? ""] as const] : [];
    return field(
      name,
      (marks) =>
        html`<select name="${name}" ${marks}><option value="">${say.any}</option>${[...own, ...options].map(
          ([value, said]) =>
            html`<option value="${value}" ${query[name] === value && html`selected`}>${said}</option>`,
        )}</select>`,
    );
  };
  const more = () =>
    html`<details class="further" ${further.some((name) => query[name] !== undefined) && html`open`}><summary>${say.further}</summary>
<div class="form">
${choice("act", Object.entries(acts.acts))}
${choice(
  "emphasis",
  emphases.map((one) => [one, acts.emphasis[one]]),
)}
${text("by", 24)}
${text("instrument", 24)}
${text("framework", 24)}
${text("series", 24)}
${text("person", 20)}
${text("place", 14)}
</div></details>`;
  const fields: Partial<Record<StreamType, Part>> = {
    session: [
      choice(
        "format",
        sessionFormat.options.map((one) => [one, sessionPartWords[reader.language].formats[one]]),
      ),
      day("from", 6),
      day("to", 6),
      text("body", 30),
      text("topic", 24),
    ],
    instrument: [
      choice(
        "kind",
        instrumentKind.options.map((one) => [one, instrumentWords[reader.language].kinds[one]]),
      ),
      text("body", 30),
      day("on", 10),
    ],
  };
  const own = fields[type];
  return (
    own !== undefined &&
    html`<form class="form wide" action="${action}" method="get">${own}<button type="submit">${say.show}</button>${type === "session" && more()}</form>`
  );
}
