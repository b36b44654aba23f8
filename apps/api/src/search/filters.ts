import { actingWithoutName, actNames, isSlug, sessionFormat, slug, thingOf } from "@collegium/domain";
import type { ClaimFilters } from "@collegium/read-model";
import * as z from "zod";
import { day } from "../http/day.ts";

const empty = "This is empty: give what is looked for.";

/** What is asked for, in words. */
export const words = (most: number, description: string) =>
  z
    .string()
    .min(1, { error: empty, abort: true })
    .max(most, `This must have at most ${most} characters.`)
    .refine((value) => value.trim() !== "", empty)
    .meta({ description });

const idOf = (description: string) => slug.optional().meta({ description });

const by = z
  .string()
  .max(100)
  .transform((value, context) => {
    if ((actingWithoutName as readonly string[]).includes(value)) return value;
    if (isSlug(value)) return `body/${value}`;
    if (thingOf("body", "person").safeParse(value).success) return value;
    context.addIssue({
      code: "custom",
      message: "This must be joint, unspecified, the id of a body, body/… or person/… with an id.",
    });
    return z.NEVER;
  })
  .optional()
  .meta({
    type: "string",
    description: "Claims of what this body (or `person/…`) did; `joint` and `unspecified` are others",
    example: "russia",
  });

/** What claims can be narrowed by, all of which must hold of one claim. */
export const claimFilters = {
  by,
  act: z.enum(actNames as [string, ...string[]]).optional(),
  emphasis: z.enum(["main", "special", "thorough", "plain", "touched"]).optional(),
  topic: idOf("Claims about this topic"),
  instrument: idOf(
    "Claims of what became of this instrument, that refer to it, stand within it, or whose session was held under it",
  ),
  person: idOf("Claims that this person has part in"),
  body: z.array(slug).max(20, "This must be given at most 20 times.").optional().meta({
    description:
      "Claims that this body acted in, is called on in or took part in, or whose session it was a party to, also through its ministries; given more than once, all must hold",
  }),
  framework: thingOf("body", "instrument", "series").optional(),
  series: idOf("Claims of sessions of this series"),
  session: idOf("Claims of this session"),
  format: sessionFormat.optional(),
  place: words(200, "Claims of sessions in this place, as printed").optional(),
  from: day("earliest", "Claims of sessions that may have been held on or after this day, month or year"),
  to: day(
    "latest",
    "Claims of sessions that may have been held on or before this day, month or year; not before `from`",
  ),
};

/** The filters of a query, without its other parameters. */
export const filtersIn = (query: ClaimFilters): ClaimFilters =>
  Object.fromEntries(
    Object.keys(claimFilters)
      .map((name) => [name, query[name as keyof ClaimFilters]])
      .filter(([, value]) => value !== undefined),
  );
