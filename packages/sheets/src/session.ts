import { draftSchemas, reason, slug, writing } from "@collegium/domain";
import * as z from "zod";
import { quote } from "./quote.ts";
import { sheetDate, sheetOrdinal } from "./scalars.ts";

const { format, title, place, host, parties, series, ordinal, mode, under } =
  draftSchemas().session.SessionHeld.shape;

/** A field of a session with the words that support it; `value` alone may be written plainly. */
const supported = <T extends z.ZodType>(value: T, what: string) =>
  z
    .union(
      [
        value.transform((plain): { value: z.output<T>; quote?: z.output<typeof quote> } => ({
          value: plain,
        })),
        z.strictObject({ value, quote }),
      ],
      {
        error: `This must be { value, quote }, or the value alone: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
      },
    )
    .describe(`${what}; with the words that say so: { value, quote }`);

const details = z.strictObject({
  id: slug.describe("The session's id: never changes"),
  status: z.enum(["held", "announced"]).default("held").describe("`announced` until it has taken place"),
  format: supported(format, "The kind of meeting"),
  title: supported(title, "What the session is called"),
  date: z
    .strictObject({ value: sheetDate, quote })
    .describe("When it was held, always with the words that say so"),
  place: supported(place.unwrap(), "Where it was held").optional(),
  host: supported(host.unwrap(), "The body that hosted it").optional(),
  parties: supported(parties, "The bodies that met").describe("The bodies that met: at least two"),
  series: supported(series.unwrap(), "The series that it belongs to").optional(),
  ordinal: supported(
    sheetOrdinal(ordinal.unwrap()),
    "Which one of its kind it was: 8 for the eighth",
  ).optional(),
  mode: supported(mode.unwrap(), "in-person, virtual or hybrid").optional(),
  under: supported(under.unwrap(), "The instruments in accordance with which it was held").optional(),
  reason: reason(writing).optional().describe("Why its details differ from the register's, where they do"),
});

/** The session that a sheet tells of: described in full, or only named where another sheet describes it. */
export const session = z
  .union([slug, details], { error: "This must be a session's id, or its description." })
  .describe("The session: described in full, or the id of one that the register has");

export type SheetSession = z.output<typeof details>;
