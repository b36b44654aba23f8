import type { StreamType } from "@collegium/domain";
import { dateInWords } from "../../language/dates.ts";
import { sentence } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { nameFor } from "../../parts/name.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { thingWords } from "../../parts/thing/words.ts";
import type { Item } from "../../reading/items.ts";
import { bodyWords } from "../body/words.ts";
import { instrumentWords } from "../instrument/words.ts";
import { seriesWords } from "../series/words.ts";
import { sourceWords } from "../source/words.ts";

/** An item of a list in plain words, for those who follow it. */
export function summaryOf(
  reader: Reader,
  type: StreamType,
  item: unknown,
): { readonly title: string; readonly summary: string } {
  const { language } = reader;
  const names = (all: readonly Parameters<typeof nameFor>[1][]) =>
    all.map((one) => nameFor(language, one).name).join(", ");
  const said = (title: string, ...parts: readonly (string | undefined)[]) => ({
    title,
    summary: parts.flatMap((part) => (part === undefined || part === "" ? [] : [sentence(part)])).join(" "),
  });
  switch (type) {
    case "session": {
      const session = item as Item<"session">;
      const say = sessionPartWords[language];
      const when = dateInWords(language, session.date);
      return said(
        session.title,
        session.place === undefined ? when : `${when}, ${session.place}`,
        session.status === "held"
          ? say.formats[session.format]
          : `${say.formats[session.format]}, ${say.statuses[session.status]}`,
        names(session.parties),
        say.claims(session.claims),
      );
    }
    case "source": {
      const source = item as Item<"source">;
      return said(
        source.title,
        dateInWords(language, source.published),
        source.kind && sourceWords[language].kinds[source.kind],
        names(source.publishers),
      );
    }
    case "instrument": {
      const instrument = item as Item<"instrument">;
      return said(
        nameFor(language, instrument).name,
        instrumentWords[language].kinds[instrument.kind],
        instrument.period && dateInWords(language, instrument.period),
        names(instrument.parties),
      );
    }
    case "body": {
      const body = item as Item<"body">;
      return said(nameFor(language, body).name, bodyWords[language].kinds[body.kind]);
    }
    case "person": {
      const person = item as Item<"person">;
      return said(
        nameFor(language, person).name,
        person.offices.map(({ title }) => title).join("; ") || thingWords[language].kinds.person,
      );
    }
    case "series": {
      const series = item as Item<"series">;
      const say = seriesWords[language];
      return said(
        nameFor(language, series).name,
        [say.of[series.of], ...(series.every ? [say.every[series.every]] : [])].join(", "),
      );
    }
    case "topic": {
      const topic = item as Item<"topic">;
      return said(
        nameFor(language, topic).name,
        topic.broader
          ? `${thingWords[language].partOf} ${nameFor(language, topic.broader).name}`
          : thingWords[language].kinds.topic,
      );
    }
  }
}
