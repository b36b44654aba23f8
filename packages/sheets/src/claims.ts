import { type ClaimType, claimId, draftSchemas, reason as reasonOf, slug, writing } from "@collegium/domain";
import * as z from "zod";
import { type Act, actNames, acts } from "./acts.ts";
import { quote, type SheetQuote } from "./quote.ts";
import { by, oneOrMany, thing } from "./things.ts";

/** A claim as a sheet gives it. */
export interface SheetClaim {
  readonly kind: "claim";
  readonly act: Act;
  readonly type: ClaimType;
  /** What it states, in the fields of the event that it becomes; things as the sheet names them, null for none. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly quote: readonly SheetQuote[];
  readonly wording?: string;
  /** A label that `as` gave to a side meeting of this sheet, or the id of a recorded one. */
  readonly within?: string;
  readonly as?: string;
  readonly reason?: string;
  /** The recorded claim that this one is to stand for. */
  readonly corrects?: string;
  /** Recorded claims whose place this one takes. */
  readonly replaces?: readonly string[];
}

/** What this sheet's source says to a claim that the register already has. */
export interface SheetReply {
  readonly kind: "corroborates" | "contradicts";
  readonly claim: string;
  /** What is said instead, where a contradiction says so. */
  readonly wording?: string;
  readonly quote: readonly SheetQuote[];
}

const { wording, summary } = draftSchemas().session.SituationAssessed.shape;
const saidOnlyHere = {
  quote,
  wording: wording
    .optional()
    .describe(
      "The printed verb phrase; may be left out where it is marked (_agreed_) or a usual verb of the act",
    ),
  reason: reasonOf(writing).optional().describe("Why it differs from the register's, or replaces claims"),
  corrects: claimId.optional().describe("The recorded claim that this corrects: c8"),
  replaces: z
    .array(claimId)
    .min(1)
    .max(200)
    .optional()
    .describe("Recorded claims whose place this one takes, with a reason"),
};
const shared = {
  summary,
  by: by.optional(),
  topics: oneOrMany(slug, "a topic").optional().describe("What it is about, one or a list"),
  refersTo: oneOrMany(slug, "an instrument")
    .optional()
    .describe("Instruments that are recalled, assessed or mentioned in passing"),
  frameworks: oneOrMany(thing("frameworks"), "a framework")
    .optional()
    .describe("Bodies, instruments and series within whose framework it stands (UN, OSCE …)"),
};
const within = {
  within: slug.optional().describe("The side meeting it belongs to: a label given by `as`, or c1, c2 …"),
};
const label = {
  as: slug.optional().describe("A label by which claims below say that they belong to this meeting"),
};

function claimSchema(act: Act) {
  const { type, says, fields } = acts[act];
  const as: Readonly<Record<string, string>> = acts[act].as;
  const { topics, ...others } = shared;
  const isOnTopics = as[act] === "topics";
  const own = { ...fields, ...others, ...(!isOnTopics && { topics }) };
  return z
    .strictObject({ ...own, ...(act === "met" ? label : within), ...saidOnlyHere })
    .transform((value): SheetClaim => {
      const stated: Record<string, unknown> = {};
      const rest: Record<string, unknown> = {};
      for (const [key, field] of Object.entries(value)) {
        if (key in own) stated[as[key] ?? key] = field;
        else rest[key] = field;
      }
      // The strict schema above has checked each of the fields left in `rest`.
      return { ...(rest as Pick<SheetClaim, "quote">), kind: "claim", act, type, own: stated };
    })
    .describe(says);
}

const corroborates = z
  .strictObject({ corroborates: claimId, quote })
  .transform((value): SheetReply => ({ kind: "corroborates", claim: value.corroborates, quote: value.quote }))
  .describe("This source says so too");

const contradicts = z
  .strictObject({
    contradicts: claimId,
    wording: wording.optional().describe("What is said instead; may be marked in the quotation"),
    quote,
  })
  .transform(({ contradicts: claim, ...rest }): SheetReply => ({ kind: "contradicts", claim, ...rest }))
  .describe("This source says otherwise");

/** Keys that say what a claim is: exactly one in each. */
export const claimKeys: readonly string[] = [...actNames, "corroborates", "contradicts"];

/** One claim of a sheet: an act and what it is about, the words, and little more. */
export const claim = z
  .union([...actNames.map(claimSchema), corroborates, contradicts], {
    error: `This must be a claim that says one of: ${claimKeys.join(", ")}.`,
  })
  .meta({ id: "SheetClaim", description: `One of ${claimKeys.join(", ")}: what it is about; and the quote` });
