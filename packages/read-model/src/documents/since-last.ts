import { actNames, claimId, slug } from "@collegium/domain";
import * as z from "zod";
import { quotations } from "./quoted-words.ts";
import { mentionedSource, ref, sessionRef, typedRef } from "./shared.ts";

/** By strength, the weakest first. */
export const strengths = ["touched", "plain", "thorough", "special", "main"] as const;

// No references that the projector follows: all that is shown here is taken from two documents, and made anew with either.
const about = z.strictObject(typedRef.shape).meta({ id: "ComparedThing" });
const alone = z.strictObject(ref.shape).meta({ id: "ComparedRef" });
const source = z
  .strictObject({
    ...mentionedSource.shape,
    publishers: z.array(alone).optional(),
    supersededBy: alone.optional(),
  })
  .meta({ id: "ComparedSource" });

/** What one of two sessions says of something: the claim that says it strongest, or first. */
const said = z
  .strictObject({
    claim: claimId,
    act: z.enum(actNames),
    emphasis: z.enum(strengths).optional(),
    wording: z.string(),
    tellers: z.array(alone),
    quotations,
  })
  .meta({ id: "SaidOfIt" });
export type Said = z.infer<typeof said>;

const [now, earlier] = [{ now: said }, { before: said }];
const session = z.strictObject(sessionRef.shape).meta({ id: "SessionBefore" });
const both = z.array(z.strictObject({ about, ...earlier, ...now }).meta({ id: "SaidTwice" }));

/**
 * What a session has new against the one before it in its series, what is gone, stronger or weaker. Things are topics and instruments of any
 * claim that stands, but for frameworks and what sessions are held under.
 */
export const sinceLast = z
  .strictObject({
    session: session
      .optional()
      .describe("The session before: that held last on an earlier day. Missing where there is none"),
    next: z
      .strictObject({ id: slug, title: z.string() })
      .meta({ id: "SessionAfter" })
      .optional()
      .describe("Where there is none before: the first one after"),
    new: z.array(z.strictObject({ about, ...now }).meta({ id: "SaidFirst" })).optional(),
    gone: z
      .array(z.strictObject({ about, ...earlier }).meta({ id: "SaidBefore" }))
      .optional()
      .describe(
        "What this session does not say: not mentioned only where its text is covered wholly. Also what was adopted or signed before, which `before` says",
      ),
    stronger: both.optional().describe("Topics discussed at both, now with more emphasis"),
    weaker: both.optional().describe("Topics discussed at both, now with less emphasis"),
    otherAct: both.optional().describe("What came up at both, by other acts: these have no order"),
    unmentioned: z
      .array(z.strictObject({ about, at: session, ...earlier }).meta({ id: "SaidLongBefore" }))
      .optional()
      .describe(
        "Instruments adopted or signed at earlier sessions than the one before, that no session since mentions, this one included; the latest first, at most 50, from the 20 days of sessions before",
      ),
    sources: z.array(source).optional().describe("The sources of the sessions before that are quoted here"),
  })
  .meta({ id: "SinceLast" });
export type SinceLast = z.infer<typeof sinceLast>;
