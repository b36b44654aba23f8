import type { ServedDocument } from "@collegium/read-model";
import { jsonOf, pathOf } from "../../addresses.ts";
import type { Page } from "../../frame/page.ts";
import { dateInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { gapEntry, joinedGaps } from "../../parts/gap.ts";
import { sessionEntry } from "../../parts/mention/session.ts";
import { nameFor, nameOf } from "../../parts/name.ts";
import { fact, foot, head, nothingYet, olderOnes, otherNames, section } from "../../parts/thing/head.ts";
import { thingWords } from "../../parts/thing/words.ts";
import { when } from "../../parts/when.ts";
import { seriesWords } from "./words.ts";
import { toldGaps, yearByYear } from "./years.ts";

type Series = ServedDocument<"series">;
type Member = Series["members"][number];

/** Meetings or instruments that recur: each of them, and each gap for what it is. */
export function seriesPage(reader: Reader, series: Series): Page {
  const say = seriesWords[reader.language];
  const path = pathOf("series", series.id);
  const { name } = nameFor(reader.language, series);
  const also = otherNames(name, series.names);
  const { members, stages, referrals } = series;
  const gaps = toldGaps(series);
  return {
    title: name,
    path,
    section: "series",
    json: jsonOf(path),
    main: html`${head(reader, series, {
      after: [
        say.of[series.of],
        ...(series.every ? [say.every[series.every]] : []),
        ...(series.since ? [say.since(dateInWords(reader.language, series.since, "after"))] : []),
      ].join(", "),
      dek: `${say.recorded(members.length)}${gaps.length > 0 ? `; ${say.gaps(gaps.length)}. ${say.notToSay}` : "."}`,
      facts: also.length > 0 && fact(thingWords[reader.language].alsoCalled, undefined, also),
    })}
${members.length + gaps.length > 0 && section("years", say.years, yearByYear(reader, series))}
${section("each", say.members, members.length + gaps.length === 0 ? nothingYet(reader) : inTime(reader, series))}
${
  stages.length > 0 &&
  section(
    "stages",
    say.stages,
    stages.map((mention) => sessionEntry(reader, mention, { about: true })),
  )
}
${
  referrals.length > 0 &&
  section(
    "referrals",
    say.referrals,
    referrals.map((mention) => sessionEntry(reader, mention, { about: true })),
  )
}
${olderOnes(reader, "series", series)}
${foot(reader, series)}`,
  };
}

/** Members and gaps in one line of time, the newest first. */
function inTime(reader: Reader, series: Series): Part {
  const { members } = series;
  const gaps = toldGaps(series);
  const dated = [
    ...members.map((member) => ({ day: dayOf(member), entry: memberEntry(reader, member) })),
    ...joinedGaps(gaps).map((gap) => ({
      day: (gap.period.split("/").at(-1) ?? "").slice(0, 4),
      entry: gapEntry(reader, gap),
    })),
  ];
  return dated.sort((one, other) => (one.day < other.day ? 1 : -1)).map(({ entry }) => entry);
}

const dayOf = (member: Member): string =>
  member.kind === "session" ? member.session.date.earliest : (member.period?.earliest ?? "");

const memberEntry = (reader: Reader, member: Member): Markup =>
  member.kind === "session"
    ? sessionEntry(reader, { ...member, claims: [] })
    : html`<div class="entry"><p class="when"><b>${member.period && when(reader, member.period)}</b></p>
<div class="it"><h3>${nameOf(reader, "instrument", member)}</h3></div></div>`;
