import type { DraftEvidence, Evidence } from "../events/index.ts";

/** Data of an event, seen as what may hold evidence. */
type Data = { readonly [field: string]: unknown };

/**
 * The data with each piece of evidence replaced, wherever an event may hold it: `evidence` as a list or as lists by
 * field, at the top and in `changes`. `replace` is given its JSON pointer from the data.
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
  return mapped;
}

/** The sources that an event's evidence quotes, with pointers to where they are named. */
export function quotedSources(data: Data): { source: string; pointer: string }[] {
  const found: { source: string; pointer: string }[] = [];
  mapEvidence(data, (evidence, pointer) => {
    found.push({ source: evidence.source, pointer: `${pointer}/source` });
    return evidence as Evidence;
  });
  return found;
}
