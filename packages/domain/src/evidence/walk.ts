import type { DraftEvidence, Evidence } from "../events/index.ts";

/** Data of an event, seen as what may hold evidence. */
type Data = { readonly [field: string]: unknown };

/**
 * The data with each piece of evidence replaced, wherever an event may hold it: `evidence` as a list or as lists by
 * field, at the top and in `changes`; and passages, where they name their source (`quotingItself`). `replace` is given its JSON pointer from the data.
 */
export function mapEvidence(
  data: Data,
  replace: (evidence: DraftEvidence, pointer: string) => Evidence,
): Data {
  const lists = (value: unknown, pointer: string): unknown => {
    if (Array.isArray(value))
      return value.map((item: DraftEvidence, index) => replace(item, `${pointer}/${index}`));
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).map(([field, list]) => [field, lists(list, `${pointer}/${field}`)]);
    return Object.fromEntries(fields);
  };
  const mapped: { [field: string]: unknown } = { ...data };
  if (data.evidence !== undefined) mapped.evidence = lists(data.evidence, "/evidence");
  const { changes } = data;
  if (typeof changes === "object" && changes !== null && "evidence" in changes)
    mapped.changes = { ...changes, evidence: lists(changes.evidence, "/changes/evidence") };
  if (Array.isArray(data.passages))
    mapped.passages = data.passages.map((passage: DraftEvidence, index) =>
      "source" in passage ? replace(passage, `/passages/${index}`) : passage,
    );
  return mapped;
}

/** An event's evidence, with pointers from its data. */
export function evidenceOf(data: Data): { evidence: DraftEvidence; pointer: string }[] {
  const found: { evidence: DraftEvidence; pointer: string }[] = [];
  mapEvidence(data, (evidence, pointer) => {
    found.push({ evidence, pointer });
    return evidence as Evidence;
  });
  return found;
}

/** Every piece of evidence in a recorded event's data, with its JSON pointer from there. */
export const evidenceIn = (data: Data): { evidence: Evidence; pointer: string }[] =>
  evidenceOf(data) as { evidence: Evidence; pointer: string }[];

/** The sources that an event's evidence quotes, with pointers to where they are named. */
export const quotedSources = (data: Data): { source: string; pointer: string }[] =>
  evidenceOf(data).map(({ evidence: { source }, pointer }) => ({ source, pointer: `${pointer}/source` }));
