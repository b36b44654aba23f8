import { instrumentKind, names } from "@collegium/domain";
import * as z from "zod";
import { linkMention, stage } from "./mentions.ts";
import { datum, head, more, quotedSources, quotes, ref } from "./shared.ts";

const link = z
  .strictObject({
    relation: z.enum(["implements", "succeeds", "amends", "partOf"]),
    target: ref,
    evidence: quotes,
  })
  .meta({ id: "InstrumentLink" });

const own = {
  ...head("instrument"),
  kind: instrumentKind,
  name: z.string(),
  names,
  aliases: z
    .array(z.strictObject({ alias: z.string(), evidence: quotes.optional() }))
    .describe("Other titles seen in print"),
  parties: z.array(ref),
  period: datum.optional().describe("When it applies"),
  series: ref.optional(),
  evidence: quotes.optional(),
  links: z.array(link).describe("What it implements, succeeds, amends or is part of"),
  ...quotedSources,
};
const ownInstrument = z.strictObject(own);
export type InstrumentDocument = z.infer<typeof ownInstrument>;

/** A plan, programme, treaty, statement or initiative, with its lineage and its stages, newest first. */
export const instrumentDocument = z
  .strictObject({ ...own, stages: z.array(stage), linkedFrom: z.array(linkMention), ...more })
  .meta({ id: "Instrument" });

export const instrumentItem = z
  .strictObject({
    id: own.id,
    name: own.name,
    kind: own.kind,
    parties: own.parties,
    period: own.period,
    series: own.series,
  })
  .meta({ id: "InstrumentItem" });
