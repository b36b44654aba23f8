import { setImmediate as nextTurn } from "node:timers/promises";
import { sessionFormat } from "@collegium/domain";
import type { ServedDocument } from "@collegium/read-model";
import { inLanguage, pathOf } from "../../addresses.ts";
import { readingOf } from "../../language/acts.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { nameFor } from "../../parts/name.ts";
import { yearsKey } from "../../parts/picture/key.ts";
import { actSign } from "../../parts/picture/shapes.ts";
import { asTable } from "../../parts/picture/table.ts";
import { yearsPicture } from "../../parts/picture/years.ts";
import { inline } from "../../parts/quotation.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import { section } from "../../parts/thing/head.ts";
import { when } from "../../parts/when.ts";
import { topicWords } from "./words.ts";

type Discussion = ServedDocument<"topic">["discussions"][number];

/**
 * A topic through the years: emphasis is size, the act is form, one row a format; undefined where nothing is said of it yet.
 * Each claim is drawn and told: of many, both take a turn of the event loop.
 */
export async function throughTheYears(
  reader: Reader,
  topic: ServedDocument<"topic">,
): Promise<Markup | undefined> {
  const { discussions, more } = topic;
  const say = topicWords[reader.language];
  const formats = sessionFormat.options.filter((format) =>
    discussions.some(({ session }) => session.format === format),
  );
  const marksOf = (format: (typeof formats)[number]) =>
    discussions.flatMap(({ session, claims }) =>
      session.format === format ? claims.map((claim) => ({ date: session.date, sign: actSign(claim) })) : [],
    );
  const picture = yearsPicture(reader, {
    id: "through",
    title: `${nameFor(reader.language, topic).name}: ${say.years}`,
    says: saidInWords(reader, discussions),
    rows: formats.map((format) => ({
      label: sessionPartWords[reader.language].formats[format],
      marks: marksOf(format),
    })),
  });
  if (!picture) return undefined;
  await nextTurn();
  const claims = discussions.flatMap(({ session, claims: all }) =>
    all.map((claim) => ({ date: session.date, claim })),
  );
  const made = section(
    "years",
    say.years,
    html`${picture}${yearsKey(reader, "through", claims)}
${more !== undefined && html`<p class="wide soft small">${say.latest(discussions.length)}</p>`}
${asTable(
  reader,
  [say.session, say.act, say.step],
  discussions.flatMap((one) => rowsOf(reader, one)),
)}`,
  );
  await nextTurn();
  return made;
}

function rowsOf(reader: Reader, { session, claims, sources }: Discussion): Part[][] {
  const held = html`<a href="${inLanguage(reader.language, pathOf("session", session.id))}">${when(reader, session.date)}</a>${session.place !== undefined && html`, <bdi>${session.place}</bdi>`}`;
  return claims.map((claim) => [
    held,
    inline(claim.wording, sources?.find(({ id }) => id === claim.quotations[0]?.source)?.language),
    readingOf(reader.language, claim),
  ]);
}

/** What the drawing shows, for whom it is read aloud: at most so many sentences, all of it is in the table. */
const said = 12;

function saidInWords({ language }: Reader, discussions: readonly Discussion[]): string {
  const parts = discussions
    .slice(0, said)
    .map(
      ({ session, claims }) =>
        `${session.date.earliest.slice(0, 4)}: ${[...new Set(claims.map((claim) => readingOf(language, claim)))].join(", ")}`,
    );
  return `${parts.join("; ")}${discussions.length > said ? " …" : "."}`;
}
