import * as z from "zod";
import { parseEdtf } from "../dates/edtf.ts";
import { slug } from "../ids.ts";
import type { Parts } from "./parts.ts";

/*
 * What a fold stands on: that each value is of its kind, that dates are dates. How long a text is and what signs it has
 * is nobody's concern who only shows it, and would be most of the work of reading a commit.
 */

const said = () => z.string();
const date = z.string().refine((value) => parseEdtf(value) !== undefined, "This must be a date in EDTF.");

const evidence = z.strictObject({
  source: slug,
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  basis: z.enum(["stated", "inferred"]),
  note: z.string().optional(),
  start: z.int(),
  end: z.int(),
});

/** What events are made of for who folds them. Law: it takes all that `reading` takes. */
export const structure: Parts<typeof evidence> = {
  text: said,
  line: said,
  names: z.record(z.string(), z.string()),
  language: z.string(),
  edtf: date,
  dateOrTime: date,
  url: z.string(),
  matches: z.array(
    z.strictObject({ relation: z.enum(["exact", "close", "broad", "narrow"]), uri: z.string() }),
  ),
  evidence: z.array(evidence),
};
