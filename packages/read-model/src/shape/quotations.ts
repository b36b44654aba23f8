import { actOf, type ClaimType, type Evidence } from "@collegium/domain";
import type { QuotationTarget } from "../documents/claims.ts";
import type { AboutQuotes } from "../documents/shared.ts";
import { byKind, type ObjectPart, type Part } from "./part.ts";

interface Fields {
  readonly [field: string]: unknown;
}

type OnQuotes = (
  about: AboutQuotes,
  evidence: readonly Evidence[],
  place: {
    /** The field at the top of the document; of evidence by field, that field. */
    readonly field: string;
    /** The claim that it is in. */
    readonly claim: Fields | undefined;
    /** What holds the evidence. */
    readonly holder: Fields;
  },
) => void;

/** Tells of all evidence in a part's value. */
export type Quoting = (value: unknown, found: OnQuotes, field?: string, claim?: Fields) => void;

/** How all evidence in a part is told of, in the order of the schema. */
export function quoting(part: Part): Quoting {
  switch (part.is) {
    case "list": {
      const tell = quoting(part.of);
      return (list, found, field, claim) => {
        for (const item of list as readonly unknown[]) tell(item, found, field, claim);
      };
    }
    case "kinds": {
      const quotingOf = byKind(part, quoting);
      return (value, found, field) => quotingOf(value)(value, found, field, value as Fields);
    }
    case "object":
      return quotingFields(part);
    default:
      return () => {};
  }
}

function quotingFields(part: ObjectPart): Quoting {
  const fields = part.quoting.map(([name, of]) => [name, of, quoting(of)] as const);
  return (value, found, field = "", claim = undefined) => {
    const holder = value as Fields;
    for (const [name, of, tell] of fields) {
      const own = holder[name];
      if (own === undefined) continue;
      // Evidence by field tells the field by its own name.
      const at = field === "" || field === "evidence" ? name : field;
      if (of.is === "quotes") found(of.about, own as readonly Evidence[], { field: at, claim, holder });
      else tell(own, found, at, claim);
    }
  };
}

/** Every claim that stands and every field of a document that have evidence, with all of it, of whichever source. */
export function targetsIn(quoted: Quoting, document: object): QuotationTarget[] {
  const targets: QuotationTarget[] = [];
  quoted(document, (about, evidence, { field, claim, holder }) => {
    if (claim?.retracted !== undefined) return;
    targets.push(
      claim ? claimTarget(about, evidence, claim, holder) : fieldTarget(about, evidence, field, holder),
    );
  });
  return targets;
}

/** What a source is evidence for, of what stands: nothing, where only a claim that was retracted quotes it. */
export interface QuotedFor {
  readonly fields: Set<string>;
  readonly claims: Set<string>;
  readonly evidence: Evidence[];
}

/** What each source that a document quotes is evidence for, in the order in which it first is. */
export function quotedForIn(quoted: Quoting, document: object): Map<string, QuotedFor> {
  const sources = new Map<string, QuotedFor>();
  const sourceOf = (id: string): QuotedFor => {
    const known = sources.get(id);
    if (known) return known;
    const source = { fields: new Set<string>(), claims: new Set<string>(), evidence: [] };
    sources.set(id, source);
    return source;
  };
  quoted(document, ({ field: called }, evidence, { field, claim }) => {
    for (const one of evidence) {
      const source = sourceOf(one.source);
      if (claim?.retracted !== undefined) continue;
      source.evidence.push(one);
      if (claim) source.claims.add((claim as { id: string }).id);
      else source.fields.add(called ?? field);
    }
  });
  return sources;
}

/** The sources that a document quotes, in the order in which it first does. */
export function sourcesIn(quoted: Quoting, document: object): Set<string> {
  const sources = new Set<string>();
  quoted(document, (_, evidence) => {
    for (const { source } of evidence) sources.add(source);
  });
  return sources;
}

function fieldTarget(
  { field: called, summary }: AboutQuotes,
  evidence: readonly Evidence[],
  field: string,
  holder: Fields,
): QuotationTarget {
  const about = summary === undefined ? {} : { summary: inShort(holder[summary]) };
  return { field: called ?? field, ...about, relation: "supports", evidence };
}

function claimTarget(
  { relation }: AboutQuotes,
  evidence: readonly Evidence[],
  claim: Fields,
  holder: Fields,
): QuotationTarget {
  const { id, type, wording, summary } = claim as {
    id: string;
    type: ClaimType;
    wording: string;
    summary?: string;
  };
  const act = { claim: id, claimType: type, act: actOf(type) };
  if (relation === "corroborates" || relation === "follows") return { ...act, relation, evidence };
  if (relation === "contradicts") return { ...act, wording: String(holder.wording), relation, evidence };
  return { ...act, wording, ...(summary !== undefined && { summary }), relation: "supports", evidence };
}

/** Of a thing its id: that never changes. */
const inShort = (value: unknown): string =>
  typeof value === "object" && value !== null && "id" in value ? String(value.id) : String(value);
