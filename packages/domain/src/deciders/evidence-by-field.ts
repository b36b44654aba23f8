import { type Refusal, refuse } from "../refusals/refusal.ts";
import { applyChanges, same } from "./corrections.ts";

/** A thing's details, or what a correction changes of them, by the fields that evidence can be given for. */
type Fields = { readonly [field: string]: unknown };

/** A correction of details that have evidence by field. */
export interface Correction {
  readonly changes: Fields;
  /** New evidence by field. */
  readonly evidence?: Fields | undefined;
}

/** The evidence after a correction: what is new replaces the field's old; a field that goes takes its evidence with it. */
export const correctEvidence = <E extends object>(evidence: E, correction: Correction): E =>
  applyChanges(evidence, newEvidence(correction));

/** What a correction says of evidence: null where it goes with its field. */
export function newEvidence({ changes, evidence }: Correction): Fields {
  const removed = Object.entries(changes).filter(([, value]) => value === null);
  return { ...evidence, ...Object.fromEntries(removed.map(([field]) => [field, null])) };
}

/** An old quotation never stands as proof of a new value: where the old value had evidence, the new one brings its own. */
export const newValuesProven = (
  { changes, evidence }: Correction,
  details: object,
  before: object | undefined,
): Refusal[] =>
  Object.entries(changes)
    .filter(([field, value]) => value != null && !same(value, (details as Fields)[field] ?? null))
    .filter(([field]) => (before as Fields | undefined)?.[field] && !evidence?.[field])
    .map(([field]) => refuse("evidence-needed", `/data/evidence/${field}`, { field }));

/** Refuses evidence for what the details do not say. */
export const evidenceHasField = (
  evidence: object,
  details: object,
  of: "session" | "instrument",
): Refusal[] =>
  Object.keys(evidence)
    .filter((field) => !(field in details))
    .map((field) => refuse("evidence-without-field", `/data/evidence/${field}`, { of, field }));
