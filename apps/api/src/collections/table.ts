import {
  collections,
  instrumentKind,
  type StreamType,
  sessionFormat,
  slug,
  streamTypes,
} from "@collegium/domain";
import * as z from "zod";
import { day } from "../http/day.ts";
import { claimFilters } from "../search/filters.ts";

const many = (of: string) =>
  z
    .array(slug)
    .max(20, "This must be given at most 20 times.")
    .optional()
    .meta({ description: `${of}; given more than once, all must hold` });
const one = (of: string) => slug.optional().meta({ description: of });

/** By these and all else one claim is looked for that meets them together, or the session's own details. */
const { by, act, emphasis, framework, series, place } = claimFilters;
const byClaims = { by, act, emphasis, framework, series, place };

/** What each list can be narrowed by. */
const filters: Partial<Record<StreamType, z.ZodRawShape>> = {
  session: {
    body: many("Sessions that this body was a party to, or stood behind a participant of"),
    topic: one("Sessions that discussed this topic"),
    instrument: one("Sessions that dealt with this instrument"),
    person: one("Sessions that this person took part in"),
    format: sessionFormat.optional(),
    from: day("earliest", "Sessions that may have been held on or after this day, month or year"),
    to: day(
      "latest",
      "Sessions that may have been held on or before this day, month or year; not before `from`",
    ),
    ...byClaims,
  },
  instrument: {
    kind: instrumentKind.optional(),
    body: many("Instruments that this body is a party to"),
    on: day("earliest", "Instruments that may be in force on this day"),
  },
};

/** One of the seven collections: what its routes, all made alike, differ in. */
export interface CollectionRow {
  readonly type: StreamType;
  readonly path: (typeof collections)[StreamType];
  readonly filters: z.ZodRawShape;
  /** The order of a list where the reader names none: sessions and sources newest first, ids from A. */
  readonly order: "asc" | "desc";
  /** What the list goes by, in words. */
  readonly sorted: { readonly by: string; readonly order: string };
}

const recorded = "; `recorded`: the one first recorded last comes first";
const byId = { by: "Ordered by id.", order: `By id: \`asc\` from 0 and a to z, \`desc\` back${recorded}` };
const byDay = (field: string) => ({
  by: `Ordered by the earliest day that \`${field}\` can mean, those of one day by id.`,
  order: `By the earliest day that \`${field}\` can mean: \`asc\` oldest first, \`desc\` newest first; those of one day by id, in the same direction${recorded}`,
});

/** As the read model sorts its lists; a test holds this to what the lists answer. */
const sorted: Partial<Record<StreamType, CollectionRow["sorted"]>> = {
  session: byDay("date"),
  source: byDay("published"),
  instrument: {
    by: `${byDay("period").by} Those without a period come before all others.`,
    order: `${byDay("period").order}; those without a period count as the oldest`,
  },
};

export const rows: readonly CollectionRow[] = streamTypes.map((type) => ({
  type,
  path: collections[type],
  filters: filters[type] ?? {},
  order: type === "session" || type === "source" ? "desc" : "asc",
  sorted: sorted[type] ?? byId,
}));
