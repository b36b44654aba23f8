import { dayMeant, isWrittenDay } from "@collegium/domain";
import * as z from "zod";

/** A day, month or year, as the first or last day that it means: `from=2009` is from 2009-01-01 on. */
export const day = (side: "earliest" | "latest", description: string) =>
  z
    .string()
    .refine(isWrittenDay, "This must be a day, month or year: 2014-11-18, 2014-11 or 2014.")
    .transform((value, context) => {
      const found = dayMeant(value, side);
      if (found) return found;
      context.addIssue({ code: "custom", message: "There is no such date." });
      return z.NEVER;
    })
    .optional()
    .meta({ type: "string", description, example: "2014-11-18" });
