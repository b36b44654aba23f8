import { edtf, line, names } from "@collegium/domain";
import * as z from "zod";

/**
 * A date, EDTF level 2. What is written without quotes is read as text; editors take a bare year for a number, which the
 * published schema therefore allows. The text form stands first: editors suggest what stands first.
 */
export const sheetDate = z
  .union(
    [
      edtf,
      z
        .int()
        .min(1000)
        .max(9999)
        .transform((year) => String(year).padStart(4, "0"))
        .pipe(edtf),
    ],
    {
      error: "This must be a date in EDTF, such as 2014-11-18, 2014-11, 2014 or 2010/2011.",
    },
  )
  .meta({ id: "SheetDate", description: "A date in EDTF level 2: 2014-11-18, 2014, 2010/2011, 2009?-11-25" });

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
