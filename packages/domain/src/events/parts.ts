import * as z from "zod";
import { type StreamType, slug, thingOf } from "../ids.ts";
import { oncePer } from "../once.ts";

type Said = z.ZodType<string, string>;
export type Names = Record<string, string>;
interface Match {
  relation: "exact" | "close" | "broad" | "narrow";
  uri: string;
}

/**
 * The values that events are made of, as schemas. There are two sets of them: `writing` holds what a new event may say,
 * `reading` what any program may have recorded. Events are written down once, as functions of either, so that none
 * can have a schema for the one and lack it for the other.
 *
 * Law: whatever a decider makes of an event that `writing` takes, `reading` takes.
 */
export interface Parts<E extends z.ZodObject = z.ZodObject> {
  /** A few sentences; may have line feeds. */
  text(max: number): z.ZodString;
  /** A label, title or name on one line. */
  line(max?: number): z.ZodString;
  /** One label a language. */
  readonly names: z.ZodType<Names, Names>;
  readonly language: Said;
  readonly edtf: Said;
  /** A date in EDTF, or a time of RFC 3339. */
  readonly dateOrTime: Said;
  readonly url: Said;
  readonly matches: z.ZodType<Match[], Match[]>;
  readonly evidence: z.ZodArray<E>;
}

/** Why something was recorded: one sentence for the history. */
export const reason = ({ text }: Pick<Parts, "text">) =>
  text(1000).describe("Why: one sentence for the history");
const slugsFrom = oncePer((min: number) => z.array(slug).min(min).max(200));
export const slugs = (min = 1) => slugsFrom(min);
/** Things of several types. */
export const things = (...types: readonly StreamType[]) =>
  z
    .array(thingOf(...types))
    .min(1)
    .max(200);
export const claimId = z
  .string()
  .regex(/^c[1-9][0-9]{0,5}$/, "This must be a claim's id: c1, c2 and so on.")
  .meta({ id: "ClaimId", example: "c4" });
