import {
  collections,
  instrumentKind,
  type StreamType,
  sessionFormat,
  slug,
  streamTypes,
} from "@collegium/domain";
import { z } from "@hono/zod-openapi";
import { day } from "./day.ts";

const many = (of: string) =>
  z
    .array(slug)
    .max(20, "at most 20")
    .optional()
    .openapi({ description: `${of}; given more than once, all must hold` });
const one = (of: string) => slug.optional().openapi({ description: of });

/** What each list can be narrowed by. */
const filters: Partial<Record<StreamType, z.ZodRawShape>> = {
  session: {
    body: many("Sessions that this body was a party to, or stood behind a participant of"),
    topic: one("Sessions that discussed this topic"),
    instrument: one("Sessions that dealt with this instrument"),
    person: one("Sessions that this person took part in"),
    format: sessionFormat.optional(),
    from: day("earliest", "Sessions that may have been held on or after this day, month or year"),
    to: day("latest", "Sessions that may have been held on or before this day, month or year"),
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
  /** `session`, `body`: for summaries in the reference. */
  readonly noun: string;
  readonly filters: z.ZodRawShape;
  /** The order of a list where the reader names none: sessions newest first, names from A. */
  readonly order: "asc" | "desc";
}

export const rows: readonly CollectionRow[] = streamTypes.map((type) => ({
  type,
  path: collections[type],
  noun: type,
  filters: filters[type] ?? {},
  order: type === "session" || type === "source" ? "desc" : "asc",
}));
