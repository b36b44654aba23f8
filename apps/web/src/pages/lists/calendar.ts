import ical, { ICalEventStatus } from "ical-generator";
import { pathOf } from "../../addresses.ts";
import { dateInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { nameFor } from "../../parts/name.ts";
import { sessionPartWords } from "../../parts/session/words.ts";
import type { Item } from "../../reading/items.ts";
import { listWords } from "./words.ts";

/** A calendar that is written part by part: its beginning, events, its end. */
export interface CalendarParts {
  readonly head: string;
  readonly events: (sessions: readonly Item<"session">[]) => string;
  readonly end: string;
}

const end = "END:VCALENDAR";

/**
 * Sessions as a calendar (RFC 5545). Each takes the days that its date can mean: where that is more than one day and nobody says that it lasted so long, it is
 * tentative, and its description says when it was as the register has it.
 */
export function calendarOf(
  reader: Reader,
  { title, origin }: { readonly title: string; readonly origin: string },
): CalendarParts {
  const empty = calendar(reader, title).toString();
  const head = empty.slice(0, empty.lastIndexOf(end));
  return {
    head,
    events: (sessions) => {
      const filled = calendar(reader, title);
      for (const session of sessions) filled.createEvent(eventOf(reader, session, origin));
      const written = filled.toString();
      // The events stand between what an empty calendar begins and ends with.
      return sessions.length === 0 ? "" : written.slice(head.length, written.lastIndexOf(end));
    },
    end: `${end}\r\n`,
  };
}

const calendar = ({ language }: Reader, name: string) =>
  ical({
    name,
    prodId: { company: "Collegium", product: "register", language: language.toUpperCase() },
  });

function eventOf(reader: Reader, session: Item<"session">, origin: string) {
  const { id, date, title, status, place, parties, format, claims } = session;
  const say = sessionPartWords[reader.language];
  const names = parties.map((party) => nameFor(reader.language, party).name);
  const url = `${origin}${pathOf("session", id)}`;
  return {
    id: url,
    start: new Date(date.earliest),
    // The day after the last one: ends are exclusive.
    end: new Date(Date.parse(date.latest) + 86_400_000),
    allDay: true,
    // Nothing in a list tells when it was recorded; calendars want a time of making, and the day is one.
    stamp: new Date(reader.today),
    summary: title,
    description: [
      `${say.formats[format]}, ${dateInWords(reader.language, date)}${isSure(session) || isOneDay(session) ? "" : ` (${listWords[reader.language].unsure})`}`,
      names.join(", "),
      say.claims(claims),
      url,
    ].join("\n"),
    ...(place !== undefined && { location: place }),
    url,
    status: statusOf(session, status),
  };
}

const statusOf = (session: Item<"session">, status: Item<"session">["status"]): ICalEventStatus => {
  if (status === "cancelled" || status === "withdrawn") return ICalEventStatus.CANCELLED;
  return isSure(session) && status === "held" ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
};

const isOneDay = ({ date }: Pick<Item<"session">, "date">): boolean => date.earliest === date.latest;

/** Whether a session was on all the days that its date spans: one day, or an interval of days as written. */
const isSure = ({ date }: Item<"session">): boolean =>
  !date.uncertain &&
  !date.approximate &&
  (isOneDay({ date }) || /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date.edtf));
