import type { ServedDocument } from "@collegium/read-model";
import { inLanguage, pathOf } from "../../addresses.ts";
import { readingOf } from "../../language/acts.ts";
import { dateInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { nameFor } from "../../parts/name.ts";
import { yearsKey } from "../../parts/picture/key.ts";
import type { Mark, Row } from "../../parts/picture/row.ts";
import { actSign, heldSign } from "../../parts/picture/shapes.ts";
import { asTable } from "../../parts/picture/table.ts";
import { yearsPicture } from "../../parts/picture/years.ts";
import { section } from "../../parts/thing/head.ts";
import { when } from "../../parts/when.ts";
import type { AnyClaim, MentioningSession } from "../../reading/documents.ts";
import { instrumentWords } from "./words.ts";

type Instrument = ServedDocument<"instrument">;
interface Mention {
  readonly session: MentioningSession;
  readonly claims: readonly AnyClaim[];
}

/** An instrument through the years: the time that it is for, its stages, what was held under it, and what was said of it; undefined where there is nothing of them. */
export function throughTheYears(reader: Reader, instrument: Instrument): Markup | undefined {
  const { language } = reader;
  const { period, stages, referrals } = instrument;
  const say = instrumentWords[language];
  const under = referrals.filter((one) => one.as?.includes("under"));
  const marked = [...stages, ...referrals].flatMap(({ session, claims }) =>
    claims.map((claim) => ({ date: session.date, claim })),
  );
  const rows: Row[] = [
    { label: say.rows.period, marks: period ? [{ period }] : [] },
    { label: say.rows.stages, marks: stages.flatMap(actsOf) },
    { label: say.rows.under, marks: under.map(({ session }) => ({ date: session.date, sign: heldSign })) },
    { label: say.rows.said, marks: referrals.flatMap(actsOf) },
  ].filter(({ marks }) => marks.length > 0);
  // What it is for alone is said above, in the facts.
  if (marked.length === 0 && under.length === 0) return undefined;
  const picture = yearsPicture(reader, {
    id: "through",
    title: `${nameFor(language, instrument).name}: ${say.throughYears}`,
    says: [
      ...(period ? [`${say.rows.period}: ${dateInWords(language, period)}`] : []),
      ...rows.flatMap(({ label, marks }) => (label === say.rows.period ? [] : [`${label}: ${marks.length}`])),
    ].join("; "),
    rows,
  });
  if (!picture) return undefined;
  return section(
    "through",
    say.throughYears,
    html`${picture}${yearsKey(reader, "through", marked, under.length > 0 ? say.held : undefined)}
${asTable(reader, [say.onDay, say.event, say.session], tableOf(reader, instrument, under))}`,
  );
}

const actsOf = ({ session, claims }: Mention): Mark[] =>
  claims.map((claim) => ({ date: session.date, sign: actSign(claim) }));

function tableOf(
  reader: Reader,
  { period, stages, referrals }: Instrument,
  under: readonly Mention[],
): Part[][] {
  const { language } = reader;
  const say = instrumentWords[language];
  const rows = ({ session }: Mention, what: readonly string[]): Part[][] => {
    const day = when(reader, session.date);
    const held = html`<a href="${inLanguage(language, pathOf("session", session.id))}"><bdi>${session.title}</bdi></a>`;
    return what.map((one) => [day, one, held]);
  };
  const acts = (one: Mention) =>
    rows(
      one,
      one.claims.map((claim) => readingOf(language, claim)),
    );
  return [
    ...(period ? [[when(reader, period), say.boxed, "—"]] : []),
    ...stages.flatMap(acts),
    ...under.flatMap((one) => rows(one, [say.rows.under])),
    ...referrals.flatMap(acts),
  ];
}
