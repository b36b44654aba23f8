import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { bareName, listed, nameOf, namesOf } from "../../parts/name.ts";
import { inline } from "../../parts/quotation.ts";
import { recordedOn, when } from "../../parts/when.ts";
import type { Evidence, Session } from "../../reading/documents.ts";
import type { ToldText } from "./told-texts.ts";
import { sessionWords } from "./words.ts";

/** When, where, between whom, and by whom it is told; each with how it is known. */
export const factsPart = (reader: Reader, session: Session, texts: readonly ToldText[]): Markup =>
  html`<dl class="facts">
${whenFact(reader, session, texts)}
${whereFact(reader, session)}
${betweenFact(reader, session)}
${toldFact(reader, session)}
</dl>
<p class="onpage soft">${publishedOn(reader, texts)}<span>${sessionWords[reader.language].recorded} ${recordedOn(
    reader,
    session.recordedAt,
  )}</span>${(session.corrected ?? []).map((at) => html` <span>${sessionWords[reader.language].corrected} ${recordedOn(reader, at)}</span>`)}</p>`;

/** What is known, how it is known, and how it is inferred. */
const fact = (
  term: string,
  value: Part,
  how: readonly Part[],
  inferred: readonly (Markup | undefined)[] = [],
): Markup =>
  html`<div><dt>${term}</dt><dd><span>${value}</span>${how.map((line) => line && html`<p>${line}</p>`)}${inferred}</dd></div>`;

/** What is said of a field by evidence that does not simply state it. */
function inferredFrom(reader: Reader, evidence: readonly Evidence[] | undefined): Markup | undefined {
  const say = sessionWords[reader.language];
  const notes = (evidence ?? []).flatMap(({ basis, note }) =>
    basis === "inferred" && note !== undefined ? [note] : [],
  );
  const [only] = notes;
  if (only === undefined) return undefined;
  if (notes.length === 1 && only.length < 120) return html`<p>${say.inferred}: ${only}</p>`;
  return html`<details class="unprinted"><summary>${say.inferredHow}</summary>${notes.map((note) => html`<p>${note}</p>`)}</details>`;
}

function whenFact(reader: Reader, { date, evidence, inferred }: Session, texts: readonly ToldText[]): Markup {
  const say = sessionWords[reader.language];
  const [printed] = evidence.date;
  const lang = texts.find(({ source }) => source.id === printed?.source)?.lang;
  const how = inferredFrom(reader, evidence.date);
  return html`<div><dt>${say.when}</dt><dd><span>${when(reader, date)}</span>
${printed && html`<p>${say.printed} ${inline(printed.exact, lang)}${inferred?.includes("date") && html` (${say.inferred.toLowerCase()})`}</p>`}
${how}</dd></div>`;
}

function whereFact(reader: Reader, { place, host, mode, evidence }: Session): Markup {
  const say = sessionWords[reader.language];
  return fact(
    say.where,
    place ?? say.notSaid,
    [host && html`${say.host} ${nameOf(reader, "body", host)}`, mode && say.modes[mode]],
    [inferredFrom(reader, evidence.place), host && inferredFrom(reader, evidence.host)],
  );
}

function betweenFact(reader: Reader, { parties, series, ordinal, under }: Session): Markup {
  const say = sessionWords[reader.language];
  const countries = new Map(parties.map((party) => [(party.country ?? party).id, party.country ?? party]));
  const short = parties.every(({ country }) => country) && countries.size === parties.length;
  return fact(
    say.between,
    short
      ? listed(
          reader.language,
          [...countries.values()].map((country) => bareName(reader, country)),
        )
      : namesOf(reader, "body", parties),
    [
      short && namesOf(reader, "body", parties),
      series && html`${say.oneOf} ${nameOf(reader, "series", series)}`,
      ordinal !== undefined && say.ordinal(ordinal),
      under && html`${say.under} ${namesOf(reader, "instrument", under)}`,
    ],
  );
}

/** By whom it is told, and which party has given no account. */
function toldFact(reader: Reader, { sources, parties }: Session): Markup {
  const say = sessionWords[reader.language];
  const tellers = new Map(
    sources.flatMap(({ publishers = [] }) => publishers.map((one) => [one.id, one] as const)),
  );
  const heard = new Set(
    [...tellers.values()].flatMap(({ id, country }) => [id, ...(country ? [country.id] : [])]),
  );
  const silent = parties.filter(({ id, country }) => !heard.has(id) && !(country && heard.has(country.id)));
  return fact(
    say.toldBy,
    tellers.size === 0 ? say.noAccount : namesOf(reader, "body", [...tellers.values()]),
    [tellers.size > 0 && silent.length > 0 && html`${say.noAccountBy} ${namesOf(reader, "body", silent)}`],
  );
}

/** When each text was published: another day than that on which it happened, or was recorded. Of several it is said whose day it is. */
function publishedOn(reader: Reader, texts: readonly ToldText[]): Part {
  const say = sessionWords[reader.language];
  const whose = texts.length > 1 ? tellingApart(reader, texts) : () => undefined;
  return texts.flatMap((text) => {
    if (!text.published) return [];
    const of = whose(text);
    return [html`<span>${say.published} ${when(reader, text.published)}${of && html`: ${of}`}</span> `];
  });
}

/** Texts by who published them, where that tells them apart; else by their titles. */
function tellingApart(reader: Reader, texts: readonly ToldText[]): (text: ToldText) => Part {
  const publishersOf = ({ source }: ToldText) => source.publishers ?? [];
  const byPublishers = new Set(
    texts.map((text) =>
      publishersOf(text)
        .map(({ id }) => id)
        .join(" "),
    ),
  );
  const areApart = byPublishers.size === texts.length && !byPublishers.has("");
  return (text) =>
    areApart
      ? namesOf(reader, "body", publishersOf(text))
      : nameOf(reader, "source", { id: text.source.id, name: text.source.title });
}
