import type { ServedDocument } from "@collegium/read-model";
import { jsonOf, pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dateInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { sessionEntry } from "../../parts/mention/session.ts";
import { nameFor, nameOf } from "../../parts/name.ts";
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
import { personWords } from "./words.ts";

/** An office holder: which offices, by whose words, and at which sessions. */
export function personPage(reader: Reader, person: ServedDocument<"person">): Page {
  const say = personWords[reader.language];
  const path = pathOf("person", person.id);
  const { name } = nameFor(reader.language, person);
  const also = otherNames(name, person.names, person.variants);
  const facts = [
    person.offices.length > 0 &&
      fact(
        say.offices,
        undefined,
        person.offices.map((office) => officeLine(reader, office)),
      ),
    also.length > 0 && fact(say.alsoCalled, undefined, also),
    matchesPart(reader, person.matches),
    mergedPart(reader, "person", person.merged),
  ].filter(Boolean);
  return {
    title: name,
    path,
    section: "people",
    json: jsonOf(path),
    main: html`${head(reader, person, { facts: facts.length > 0 && facts })}
${section(
  "sessions",
  say.sessions,
  person.sessions.length === 0
    ? nothingYet(reader)
    : html`${person.sessions.map((mention) => sessionEntry(reader, mention, { about: true }))}${olderOnes(reader, "person", person)}`,
)}
${
  person.statements.length > 0 &&
  section(
    "statements",
    say.statements,
    html`${person.statements.map((mention) => sessionEntry(reader, mention, { about: true }))}`,
  )
}
${foot(reader, person)}`,
  };
}

type Office = ServedDocument<"person">["offices"][number];

function officeLine(reader: Reader, { title, body, from, to }: Office): Markup {
  const say = personWords[reader.language];
  const since = from && ` ${say.from} ${dateInWords(reader.language, from, "after")}`;
  const until = to && ` ${say.to} ${dateInWords(reader.language, to)}`;
  return html`<b><bdi>${title}</bdi></b>, ${nameOf(reader, "body", body)}${since}${until}`;
}
