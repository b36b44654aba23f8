import { type StreamType, slug, thingOf } from "@collegium/domain";
import * as z from "zod";

/** What a sheet may name by its id alone, by the field that names it: the first kind is the usual one. */
export const kindsNamed = {
  by: ["body", "person"],
  addressees: ["body", "person"],
  frameworks: ["body", "instrument", "series"],
  participants: ["person", "body"],
  /** Who attended. */
  person: ["person", "body"],
} as const satisfies Record<string, readonly StreamType[]>;

/** An id; `body/x` where two kinds have it. */
export const thing = (field: keyof typeof kindsNamed) => {
  const kinds = kindsNamed[field].map((kind) => `${kind}/x`).join(", ");
  return z.union([slug, thingOf(...kindsNamed[field])], {
    error: `This must be an id; ${kinds} where more than one kind has it.`,
  });
};

/** One or a list of them; read as a list. */
export const oneOrMany = <T extends z.ZodType<string>>(item: T, what: string) =>
  z.union([item.transform((one): string[] => [one]), z.array(item).min(1).max(200)], {
    error: `This must be ${what}, or a list of them.`,
  });

/** Who acted: `joint`, `unspecified`, or bodies and persons. */
export const by = oneOrMany(thing("by"), "joint, unspecified, or who acted")
  .transform((ids) => (isUnnamed(ids[0]) && ids.length === 1 ? ids[0] : ids))
  .meta({
    id: "SheetBy",
    description: "Who acted: `joint` (both sides), `unspecified`, or bodies and persons, one or a list",
  });

const isUnnamed = (id: string | undefined): id is "joint" | "unspecified" =>
  id === "joint" || id === "unspecified";
