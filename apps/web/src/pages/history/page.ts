import type { StreamType } from "@collegium/domain";
import type { Change, Changed, HistoryEntry } from "@collegium/read-model";
import { changesPath, historyPath, inLanguage, jsonOf, pathOf, withQuery } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dayInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { type Named, nameFor, nameOf } from "../../parts/name.ts";
import { recordedOn } from "../../parts/when.ts";
import { instrumentWords } from "../instrument/words.ts";
import { sourceWords } from "../source/words.ts";
import { changeEntry, type Telling, toldChanges } from "./change.ts";
import type { Days } from "./days.ts";
import { historyWords } from "./words.ts";

interface Thing {
  readonly type: StreamType;
  readonly named: Named;
  readonly names: ReadonlyMap<string, Named>;
}

const tellingOf = ({ language }: Reader, { type, named, names }: Thing): Telling => ({
  names,
  kinds: { ...instrumentWords[language].kinds, ...sourceWords[language].kinds },
  session: type === "session" ? named.id : undefined,
});

export interface ShownHistory extends Thing {
  readonly entries: readonly HistoryEntry[];
  /** The revision that this page goes on after, and the next one does. */
  readonly after: number;
  readonly next: number | undefined;
}

/** Each commit of a thing: who, when, why, and what it changed. */
export function historyPage(reader: Reader, history: ShownHistory): Page {
  const { type, named, entries, after, next } = history;
  const say = historyWords[reader.language];
  const path = historyPath(type, named.id);
  const to = (from?: number) =>
    inLanguage(reader.language, withQuery(path, { after: from === undefined ? undefined : String(from) }));
  const { name } = nameFor(reader.language, named);
  return {
    title: say.of(name),
    path: withQuery(path, { after: after > 0 ? String(after) : undefined }),
    json: jsonOf(path),
    unlisted: true,
    main: html`<div class="grid head">
<p class="kicker">${nameOf(reader, type, named)}</p>
<h1>${say.title}</h1>
<p class="dek">${say.about}</p>
</div>
<section class="section grid" aria-labelledby="compare">
<h2 id="compare">${say.compare}</h2>
${daysForm(reader, type, named.id, { from: undefined, to: reader.today })}
${dayForm(reader, type, named.id)}
</section>
<section class="grid" aria-label="${say.title}">
${entries.map((entry) => entryOf(reader, history, entry))}
<p class="onpage wide">${after > 0 && html`<a href="${to()}">${say.first}</a> `}${next !== undefined && html`<a rel="next" href="${to(next)}">${say.later}</a> `}<a href="${jsonOf(path)}">${say.asJson}</a></p>
</section>`,
  };
}

function entryOf(reader: Reader, thing: Thing, entry: HistoryEntry): Markup {
  const say = historyWords[reader.language];
  const { revision, at, actor, reason, changes } = entry;
  const then = inLanguage(
    reader.language,
    withQuery(pathOf(thing.type, thing.named.id), { asOf: at.slice(0, 10) }),
  );
  return html`<div class="entry" id="r${revision}">
<p class="when"><b>${recordedOn(reader, at)}</b><br>${say.revision(revision)}, ${say.by} <bdi>${actor}</bdi></p>
<div class="it">
${reason !== undefined && html`<p>${say.reason} <bdi>${reason}</bdi></p>`}
${changesList(reader, changes, tellingOf(reader, thing))}
<p class="do"><a href="${then}">${say.asOf}</a></p>
</div></div>`;
}

/** Changes of one commit that are shown: the first of a session has hundreds. */
const shown = 100;

function changesList(reader: Reader, all: readonly Change[], telling: Telling): Part {
  const say = historyWords[reader.language];
  const changes = toldChanges(all);
  if (changes.length === 0) return html`<p class="soft">${say.nothing}</p>`;
  return html`<ul class="changes">${changes.slice(0, shown).map((change) => changeEntry(reader, change, telling))}</ul>
${changes.length > shown && html`<p class="soft">${say.cut(changes.length - shown)}</p>`}`;
}

export interface ShownChanges extends Thing, Days {
  /** Undefined where it was not there by the later day, or no days are asked for, or such as can't be meant. */
  readonly changed: Changed | undefined;
}

/** What is otherwise on a later day than on an earlier one. */
export function changesPage(reader: Reader, shownChanges: ShownChanges): Page {
  const { type, named, from, to, amiss, changed } = shownChanges;
  const say = historyWords[reader.language];
  const { name } = nameFor(reader.language, named);
  const days =
    from === undefined || amiss
      ? say.compare
      : say.between(dayInWords(reader.language, from), dayInWords(reader.language, to));
  return {
    title: `${say.compareOf(name)}: ${days}`,
    path: withQuery(changesPath(type, named.id), { from, to }),
    unlisted: true,
    main: html`<div class="grid head">
<p class="kicker">${nameOf(reader, type, named)}</p>
<h1>${say.compareOf(name)}</h1>
<p class="dek">${days}</p>
</div>
<div class="grid ask">${daysForm(reader, type, named.id, { from, to, amiss })}</div>
${
  from !== undefined &&
  !amiss &&
  html`<section class="section grid" aria-label="${days}"><div class="body">
${!changed && html`<p>${say.notYet}</p>`}
${changed && changed.from === 0 && html`<p>${say.begun}</p>`}
${changed && (changed.changes.length === 0 ? html`<p>${say.same}</p>` : changesList(reader, changed.changes, tellingOf(reader, shownChanges)))}
</div></section>`
}
<section class="grid"><p class="onpage wide"><a href="${inLanguage(reader.language, historyPath(type, named.id))}">${say.title}</a></p></section>`,
  };
}

/** The record as it stood on any past day. */
function dayForm(reader: Reader, type: StreamType, id: string): Markup {
  const say = historyWords[reader.language];
  return html`<form class="form wide" action="${inLanguage(reader.language, pathOf(type, id))}" method="get">
<label>${say.onDay} <input type="date" name="asOf" value="${reader.today}" max="${reader.today}" required></label>
<button type="submit">${say.show}</button>
</form>`;
}

function daysForm(reader: Reader, type: StreamType, id: string, { from, to, amiss }: Days): Markup {
  const say = historyWords[reader.language];
  const marked = (name: string) =>
    amiss?.fields.includes(name) && html`aria-invalid="true" aria-describedby="days-amiss"`;
  const day = (name: string, label: string, value: string | undefined) =>
    html`<label>${label} <input type="date" name="${name}" value="${value ?? ""}" max="${reader.today}" required ${marked(name)}></label>`;
  return html`${amiss && html`<p class="amiss wide" id="days-amiss">${say.amiss[amiss.why](dayInWords(reader.language, reader.today))}</p>`}
<form class="form wide" action="${inLanguage(reader.language, changesPath(type, id))}" method="get">
${day("from", say.from, from)}
${day("to", say.to, to)}
<button type="submit">${say.show}</button>
</form>`;
}
