import { dateOrTime, edtf, line, names } from "@collegium/domain";
import * as z from "zod";

// What is written without quotes is read as text; editors take a bare year for a number, which the published schema therefore
// allows. The text form stands first: editors suggest what stands first.
const dated = (text: typeof edtf, error: string) =>
  z.union(
    [
      text,
      z
        .int()
        .min(1000)
        .max(9999)
        .transform((year) => String(year).padStart(4, "0"))
        .pipe(edtf),
    ],
    { error },
  );

/** A date, EDTF level 2. */
export const sheetDate = dated(
  edtf,
  "This must be a date in EDTF, such as 2014-11-18, 2014-11, 2014 or 2010/2011.",
).meta({ id: "SheetDate", description: "A date in EDTF level 2: 2014-11-18, 2014, 2010/2011, 2009?-11-25" });

/** A date, or the time at which something was published: what a deposit takes. */
export const sheetDateOrTime = dated(
  dateOrTime,
  "This must be a date in EDTF, such as 2014-11-18 or 2014-11, or a time, such as 2014-11-18T09:30:00+03:00.",
).meta({
  id: "SheetDateOrTime",
  description: "A date in EDTF level 2, 2014-11-18, or a time of RFC 3339, 2014-11-18T09:30:00+03:00",
});

/** Which one of its kind something was. What is written without quotes is read as text; in JSON it is a number. */
export const sheetOrdinal = <N extends z.ZodType<number, number>>(ordinal: N) =>
  z.union(
    [
      ordinal,
      z
        .string()
        .regex(/^[1-9][0-9]{0,5}$/, "This must be a whole number, such as 8.")
        .transform(Number)
        .pipe(ordinal),
    ],
    {
      error: "This must be a whole number, such as 8.",
    },
  );

/** Labels by language; a lone text is the English one. */
export const sheetNames = z
  .union([line().transform((label): z.infer<typeof names> => ({ en: label })), names], {
    error: "This must be a name, or names by language: { en: Belarus, be: Беларусь }.",
  })
  .meta({
    id: "SheetNames",
    description: "One name (English), or names by language: { en: Belarus, be: Беларусь }",
  });
