import type { ServedDocument } from "@collegium/read-model";
import { jsonOf, pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dateInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { sessionEntry } from "../../parts/mention/session.ts";
import { listed, nameFor, nameOf, namesOf } from "../../parts/name.ts";
import {
  fact,
  foot,
  head,
  matchesPart,
  mergedPart,
  nothingYet,
  olderOnes,
  otherNames,
  section,
} from "../../parts/thing/head.ts";
import { thingWords } from "../../parts/thing/words.ts";
import { when } from "../../parts/when.ts";
import { bodyWords } from "./words.ts";

type Body = ServedDocument<"body">;

/** A state, ministry, organisation or grouping: where it met, what it is party to, who held office in it, what it published. */
export function bodyPage(reader: Reader, body: Body): Page {
  const say = bodyWords[reader.language];
  const path = pathOf("body", body.id);
  const { name } = nameFor(reader.language, body);
  const facts = factsOf(reader, body, name);
  return {
    title: name,
    path,
    section: "bodies",
    json: jsonOf(path),
    main: html`${head(reader, body, {
      after: html`${say.kinds[body.kind].toLowerCase()}${body.country && html`, ${say.of} ${nameOf(reader, "body", body.country)}`}`,
      facts: facts.length > 0 && facts,
    })}
${!body.mergedInto && section("sessions", say.sessions, sessions(reader, body))}
${linksPart(
  "instruments",
  say.instruments,
  body.instruments.map(
    (one) =>
      html`${nameOf(reader, "instrument", one)}${one.period && html` <span>${dateInWords(reader.language, one.period)}</span>`}`,
  ),
)}
${linksPart(
  "people",
  say.people,
  body.people.map(
    (one) =>
      html`${nameOf(reader, "person", one)} <span>${one.offices.map(({ title }) => title).join("; ")}</span>`,
  ),
)}
${linksPart(
  "members",
  say.members,
  body.members.map((one) => nameOf(reader, "body", one)),
)}
${linksPart(
  "publications",
  say.publications,
  body.publications.map(
    ({ id, title, published }) =>
      html`${nameOf(reader, "source", { id, name: title })} <span>${when(reader, published)}</span>`,
  ),
)}
${olderOnes(reader, "body", body)}
${foot(reader, body)}`,
  };
}

function factsOf(reader: Reader, body: Body, shown: string): Part[] {
  const say = thingWords[reader.language];
  const { parent, until, former } = bodyWords[reader.language];
  const also = otherNames(shown, body.names);
  return [
    body.parent && fact(parent, nameOf(reader, "body", body.parent)),
    also.length > 0 && fact(say.alsoCalled, undefined, also),
    body.formerNames &&
      fact(
        former,
        undefined,
        body.formerNames.map(
          (one) =>
            html`${Object.values(one.names).join(" · ")} ${until} ${dateInWords(reader.language, one.until)}`,
        ),
      ),
    matchesPart(reader, body.matches),
    mergedPart(reader, "body", body.merged),
  ].filter(Boolean);
}

const sessions = (reader: Reader, { sessions: all }: Body): Part =>
  all.length === 0
    ? nothingYet(reader)
    : all.map((mention) => sessionEntry(reader, mention, { about: true, aside: partIn(reader, mention) }));

/** A body's own part in a session, and through which of its bodies it has one. */
function partIn(reader: Reader, { as = [], through = [] }: Body["sessions"][number]): Part {
  const say = bodyWords[reader.language];
  const own = as.map((role) => say.as[role]);
  const others = through.length > 0 && html`${say.through} ${namesOf(reader, "body", through)}`;
  const parts = [...own, ...(others ? [others] : [])];
  return parts.length > 0 && html`<span class="start">${listed(reader.language, parts)}</span>`;
}

const linksPart = (id: string, title: string, items: readonly Markup[]): Part =>
  items.length > 0 &&
  section(id, title, html`<ul class="names wide">${items.map((item) => html`<li>${item}</li>`)}</ul>`);
