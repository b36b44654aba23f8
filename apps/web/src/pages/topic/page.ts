import type { ServedDocument } from "@collegium/read-model";
import { jsonOf, pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import type { Reader } from "../../language/reader.ts";
import { html } from "../../markup/html.ts";
import { sessionEntry } from "../../parts/mention/session.ts";
import { nameFor, nameOf } from "../../parts/name.ts";
import {
  fact,
  foot,
  head,
  links,
  matchesPart,
  mergedPart,
  nothingYet,
  olderOnes,
  otherNames,
  section,
} from "../../parts/thing/head.ts";
import { thingWords } from "../../parts/thing/words.ts";
import { throughTheYears } from "./years.ts";

/** A subject that recurs, with what was said of it through the years. */
export async function topicPage(reader: Reader, topic: ServedDocument<"topic">): Promise<Page> {
  const say = thingWords[reader.language];
  const path = pathOf("topic", topic.id);
  const { name } = nameFor(reader.language, topic);
  const also = otherNames(name, topic.names);
  const facts = [
    also.length > 0 && fact(say.alsoCalled, undefined, also),
    matchesPart(reader, topic.matches),
    mergedPart(reader, "topic", topic.merged),
  ].filter(Boolean);
  const years = topic.mergedInto ? undefined : await throughTheYears(reader, topic);
  return {
    title: name,
    description: `${name}: ${dek(reader, topic)}.`,
    path,
    section: "topics",
    json: jsonOf(path),
    main: html`${head(reader, topic, {
      after: topic.broader && html`${say.partOf} ${nameOf(reader, "topic", topic.broader)}`,
      dek: !topic.mergedInto && dek(reader, topic),
      facts: facts.length > 0 && facts,
    })}
${years}
${
  !topic.mergedInto &&
  section(
    "said",
    say.whatWasSaid,
    topic.discussions.length === 0
      ? nothingYet(reader)
      : html`${topic.discussions.map((mention) => sessionEntry(reader, mention))}${olderOnes(reader, "topic", topic)}`,
  )
}
${topic.narrower.length > 0 && section("narrower", say.narrower, links(reader, "topic", topic.narrower))}
${foot(reader, topic)}`,
  };
}

const dek = ({ language }: Reader, { discussions, more }: ServedDocument<"topic">): string => {
  const say = thingWords[language];
  if (discussions.length === 0) return say.atNone;
  return more === undefined ? say.atSessions(discussions.length) : say.atMore(discussions.length);
};
