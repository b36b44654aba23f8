import { type ClaimType, claimId, draftSchemas, reason as reasonOf, slug, writing } from "@collegium/domain";
import * as z from "zod";
import { type Act, actNames, acts, asRecorded } from "./acts.ts";
import { quote, type SheetQuote } from "./quote.ts";

/** A claim as a sheet gives it, in the fields of the event that it becomes. */
export interface SheetClaim {
  readonly kind: "claim";
  readonly act: Act;
  readonly type: ClaimType;
  /** The claim's own fields as the sheet states them; null states that there is none. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly quote: readonly SheetQuote[];
  readonly wording?: string;
  readonly summary?: string;
  readonly speaker?: string;
  /** A label that `as` gave to a side meeting of this sheet, or the id of a recorded one. */
  readonly within?: string;
  readonly as?: string;
  readonly reason?: string;
}

/** What this sheet's source says to a claim that the register already has. */
export interface SheetReply {
  readonly kind: "corroborates" | "contradicts";
  readonly claim: string;
  /** What is said instead; a contradiction has it. */
  readonly wording?: string;
  readonly quote: readonly SheetQuote[];
}

const { wording, summary } = draftSchemas.session.SituationAssessed.shape;
export const speaker = slug.describe("Who acted: `joint`, `unspecified`, or a body");
const common = {
  quote,
  wording: wording
    .optional()
    .describe("The printed verb phrase; may be left out where the quoted words have a usual verb of the act"),
  summary,
  speaker: speaker.optional(),
  reason: reasonOf(writing).optional().describe("Why it differs from the register's, where it does"),
};
const within = {
  within: slug.optional().describe("The side meeting it belongs to: a label given by `as`, or c1, c2 …"),
};
const label = {
  as: slug.optional().describe("A label by which claims below say that they belong to this meeting"),
};

function claimSchema(act: Act) {
  const { type, says, fields, as } = acts[act];
  return z
    .strictObject({ ...fields, ...(act === "met" ? label : within), ...common })
    .transform((value): SheetClaim => {
      const own: Record<string, unknown> = {};
      const rest: Record<string, unknown> = {};
      for (const [key, field] of Object.entries(value)) {
        const name = (as as Record<string, string>)[key] ?? key;
        if (!(key in fields)) rest[key] = field;
        else own[name] = field == null ? field : (asRecorded[name]?.(field) ?? field);
      }
      // The strict schema above has checked each of the fields left in `rest`.
      return { ...(rest as Pick<SheetClaim, "quote">), kind: "claim", act, type, own };
    })
    .describe(says);
}

const corroborates = z
  .strictObject({ corroborates: claimId, quote })
  .transform((value): SheetReply => ({ kind: "corroborates", claim: value.corroborates, quote: value.quote }))
  .describe("This source says so too");

const contradicts = z
  .strictObject({ contradicts: claimId, wording: wording.describe("What is said instead"), quote })
  .transform(({ contradicts: claim, ...rest }): SheetReply => ({ kind: "contradicts", claim, ...rest }))
  .describe("This source says otherwise");

/** Keys that say what a claim is: exactly one in each. */
export const claimKeys: readonly string[] = [...actNames, "corroborates", "contradicts"];

/** One claim of a sheet: an act and what it is about, the words, and little more. */
export const claim = z
  .union([...actNames.map(claimSchema), corroborates, contradicts], {
    error: `a claim says one of: ${claimKeys.join(", ")}`,
  })
  .meta({ id: "SheetClaim", description: `One of ${claimKeys.join(", ")}: what it is about; and the quote` });
