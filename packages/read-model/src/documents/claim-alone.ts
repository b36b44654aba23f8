import * as z from "zod";
import { claim } from "./claims.ts";
import { following } from "./mentions.ts";
import { sessionItem } from "./session.ts";
import { more, quotedSource } from "./shared.ts";

const own = {
  session: sessionItem
    .pick({
      id: true,
      title: true,
      date: true,
      status: true,
      format: true,
      place: true,
      series: true,
      parties: true,
      inferred: true,
    })
    .meta({ id: "ClaimSession" }),
  claim,
  sources: z.array(quotedSource).describe("Every source that the claim quotes"),
};

/** A claim with its words, its session and what it quotes. */
export const listedClaim = z.strictObject(own).meta({ id: "ListedClaim" });
export type ListedClaim = z.infer<typeof listedClaim>;

/** One claim by itself: its words, who acted and who tells, and what became of it. */
export const claimDocument = z
  .strictObject({
    ...own,
    followedBy: z
      .array(following)
      .describe("Later sessions whose claims repeat, fulfil, continue or reverse it, newest first"),
    ...more,
  })
  .meta({ id: "ClaimDocument" });
export type ClaimDocument = z.infer<typeof claimDocument>;
