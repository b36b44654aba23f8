import { setImmediate as nextTurn } from "node:timers/promises";
import type { ServedDocument } from "@collegium/read-model";
import { jsonOf, pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dateInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { sessionEntry } from "../../parts/mention/session.ts";
import { nameFor, nameOf, namesOf } from "../../parts/name.ts";
import { quote } from "../../parts/quotation.ts";
import { fact, foot, head, mergedPart, olderOnes, otherNames, section } from "../../parts/thing/head.ts";
import { thingWords } from "../../parts/thing/words.ts";
import { when } from "../../parts/when.ts";
import { instrumentWords } from "./words.ts";
import { throughTheYears } from "./years.ts";

type Instrument = ServedDocument<"instrument">;

/** A plan, programme, treaty or statement: where it comes from, what was done with it, and what was said of it. */
export async function instrumentPage(reader: Reader, instrument: Instrument): Promise<Page> {
  const say = instrumentWords[reader.language];
  const path = pathOf("instrument", instrument.id);
  const { name } = nameFor(reader.language, instrument);
  const { stages, referrals, links, linkedFrom } = instrument;
  const years = instrument.mergedInto ? undefined : throughTheYears(reader, instrument);
  // Each claim is drawn, and told below: of many, both take a turn of the event loop.
  await nextTurn();
  return {
    title: name,
    path,
    section: "instruments",
    json: jsonOf(path),
    main: html`${head(reader, instrument, {
      after: html`${say.kinds[instrument.kind].toLowerCase()}${instrument.series && html`, ${say.oneOf} ${nameOf(reader, "series", instrument.series)}`}`,
      facts: factsOf(reader, instrument, name),
    })}
${years}
${links.length + linkedFrom.length > 0 && section("line", say.lineage, lineage(reader, instrument))}
${
  !instrument.mergedInto &&
  section(
    "stages",
    say.stages,
    stages.length === 0
      ? html`<div class="empty body prose"><p>${say.noStages}</p></div>`
      : stages.map((mention) => sessionEntry(reader, mention)),
  )
}
${
  referrals.length > 0 &&
  section(
    "words",
    say.referrals,
    referrals.map((mention) =>
      sessionEntry(reader, mention, { about: true, aside: mention.as && say.under }),
    ),
  )
}
${olderOnes(reader, "instrument", instrument)}
${foot(reader, instrument)}`,
  };
}

function factsOf(reader: Reader, instrument: Instrument, shown: string): Part[] {
  const say = instrumentWords[reader.language];
  const { alsoCalled } = thingWords[reader.language];
  const { period, parties, accessions = [], departures = [], dates = {}, aliases, names } = instrument;
  const also = otherNames(
    shown,
    names,
    aliases.map(({ alias }) => alias),
  );
  const day = (on: Parameters<typeof dateInWords>[1] | undefined) =>
    on && html`, ${dateInWords(reader.language, on)}`;
  return [
    period && fact(say.forYears, when(reader, period)),
    parties.length > 0 &&
      fact(say.between, namesOf(reader, "body", parties), [
        ...accessions.map(({ body, on }) => html`${nameOf(reader, "body", body)} ${say.joined}${day(on)}`),
        ...departures.map(({ body, on }) => html`${nameOf(reader, "body", body)} ${say.left}${day(on)}`),
      ]),
    Object.keys(dates).length > 0 &&
      fact(
        say.dates,
        undefined,
        (Object.keys(say.dated) as (keyof typeof say.dated)[]).map((name) => {
          const date = dates[name];
          return date && html`${say.dated[name]} ${when(reader, date)}`;
        }),
      ),
    also.length > 0 && fact(alsoCalled, undefined, also),
    mergedPart(reader, "instrument", instrument.merged),
  ].filter(Boolean);
}

/** What it is tied to, and by which words. */
function lineage(reader: Reader, { links, linkedFrom }: Instrument): Markup {
  const say = instrumentWords[reader.language];
  return html`${links.map(
    ({ relation, target, evidence }) => html`<div class="entry"><p class="when">${say.relations[relation]}</p>
<div class="it"><p><b>${nameOf(reader, "instrument", target)}</b></p>${evidence.map(({ exact }) => quote(exact, { low: true }))}</div></div>`,
  )}
${linkedFrom.map(
  (
    one,
  ) => html`<div class="entry"><p class="when">${one.relations.map((relation) => say.linkedFrom[relation]).join(", ")}</p>
<div class="it"><p><b>${nameOf(reader, "instrument", one)}</b></p></div></div>`,
)}`;
}
