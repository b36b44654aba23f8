import { type DraftEvent, type Names, type StreamType, streamName } from "@collegium/domain";
import { changesOf, differences } from "./compare.ts";
import type { Difference, SheetFinding } from "./findings.ts";
import type { Planned, Work } from "./work.ts";

/** Something that has names and is otherwise fixed once it is recorded: a body, person, topic or series. */
export interface Named {
  readonly type: StreamType;
  readonly id: string;
  readonly pointer: string;
  /** Names that the register and the sheet give it. */
  readonly recorded: { readonly names: Names; readonly variants?: readonly string[] };
  /** What it was called before: a sheet of that day says so, and that is no other name. */
  readonly former?: readonly Names[];
  readonly stated: { readonly names: Names; readonly variants?: readonly string[] };
  /** Differences in what no event can correct. */
  readonly fixed: readonly Difference[];
  /** The event that renames it. */
  rename(names: Names, variants: string[] | undefined): DraftEvent;
}

/**
 * Plans for something that the register has. Sheets share vocabulary and each may know only some of its names: a label in a
 * language that the register lacks is added, other labels of the register are left alone, and only another label in the same
 * language differs.
 */
export function planNamed(work: Work, named: Named): SheetFinding[] {
  const { type, id, recorded, stated, pointer, fixed, former = [] } = named;
  const found = { stream: streamName(type, id), pointer };
  const relabelled = differences(recorded.names, stated.names).filter(
    ({ field, to }) => recorded.names[field] !== undefined && !former.some((names) => names[field] === to),
  );
  const changes = relabelled.map((change) => ({ ...change, field: `names.${change.field}` }));
  const missing = [
    ...Object.keys(stated.names).filter((language) => recorded.names[language] === undefined),
    ...(stated.variants ?? []).filter((variant) => !recorded.variants?.includes(variant)),
  ];
  const findings: SheetFinding[] = [];
  if (fixed.length > 0) {
    const anew = type === "series" ? "" : `, \`apartFrom: ${id}\`, and merge "${id}" into that`;
    const detail = `${type} "${id}" is recorded otherwise, and no event corrects these fields: leave them out to keep what is recorded, or describe it under another id${anew}`;
    findings.push({ ...found, kind: "impossible", changes: fixed, detail });
  }
  if (relabelled.length > 0 && work.reason === undefined) {
    findings.push({ ...found, kind: "differs", changes, detail: `${type} "${id}" is named otherwise` });
  } else if (relabelled.length > 0) {
    work.append(type, id, [renamed(named, changesOf(relabelled) as Names)], work.reason);
    findings.push({ ...found, kind: "corrected", changes, detail: `${type} "${id}" is renamed` });
  } else if (missing.length > 0) {
    work.append(type, id, [renamed(named, {})]);
    findings.push({
      ...found,
      kind: "recorded",
      detail: `${type} "${id}": more names (${missing.join(", ")})`,
    });
  } else if (findings.length === 0) {
    findings.push({ ...found, kind: "unchanged", detail: `${type} "${id}"` });
  }
  return findings;
}

// A renaming replaces all names, so it repeats those that stay.
function renamed({ rename, recorded, stated, pointer }: Named, changed: Names): Planned {
  const variants = [...new Set([...(recorded.variants ?? []), ...(stated.variants ?? [])])];
  const names = { ...stated.names, ...recorded.names, ...changed };
  return { draft: rename(names, variants.length > 0 ? variants : undefined), pointer };
}

type Match = { readonly uri: string; readonly relation: string };

/** Matches that the sheet states and the register lacks; no event adds one. */
export function missingMatches(recorded: readonly Match[] = [], stated: readonly Match[] = []): Difference[] {
  const missing = stated.filter(
    ({ uri, relation }) => !recorded.some((match) => match.uri === uri && match.relation === relation),
  );
  return missing.length > 0 ? [{ field: "matches", from: recorded, to: stated }] : [];
}
