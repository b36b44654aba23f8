import * as z from "zod";
import { slug } from "../ids.ts";
import type { Parts } from "./parts.ts";

const variants = ({ line }: Parts) => z.array(line()).max(100).describe("Other spellings seen in print");

/** Events of `person` streams: an office holder. */
export const personEvents = <E extends z.ZodObject>(parts: Parts<E>) => ({
  PersonRegistered: z.strictObject({
    names: parts.names,
    variants: variants(parts).optional(),
    matches: parts.matches.optional(),
  }),
  PersonRenamed: z.strictObject({ names: parts.names, variants: variants(parts).optional() }),
  PersonMerged: z.strictObject({ into: slug.describe("The person that takes its place") }),
  OfficeHeld: z.strictObject({
    body: slug,
    title: parts.line(),
    from: parts.edtf.optional(),
    to: parts.edtf.optional(),
    evidence: parts.evidence.optional(),
  }),
});
