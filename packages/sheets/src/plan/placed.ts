import { acts } from "../acts.ts";
import type { SheetClaim } from "../claims.ts";
import type { Words } from "./evidence.ts";
import type { StatedClaim } from "./match.ts";
import { withKinds } from "./things.ts";
import type { Work } from "./work.ts";

/** A claim of the sheet with its place and its words. */
export interface Placed {
  readonly claim: SheetClaim;
  readonly pointer: string;
  readonly words: Words;
  /** What it states, in the fields of its event. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a claim states, but for its wording and its place, in the fields of its event. */
export function fieldsOf(work: Work, { own }: SheetClaim, pointer: string): Placed["fields"] {
  const given = { ...own, by: own.by ?? work.sheet.by };
  const typed = withKinds(work, given, (field, id, having) =>
    work.refuse({ rule: "kind-unclear", pointer: `${pointer}/${field}`, about: { id, having } }),
  );
  return work.merges.taken(typed, pointer);
}

export const statedClaim = ({ claim, words, fields }: Placed, within: Within): StatedClaim => ({
  type: claim.type,
  subject: acts[claim.act].subject,
  fields: { ...fields, wording: claim.wording ?? words.marked, within: within(claim) },
  words,
});

/** The side meeting that a claim of the sheet belongs to, by its id in the register. */
export type Within = (claim: SheetClaim) => string | undefined;
