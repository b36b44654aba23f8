import { actOf, type ClaimType, type Evidence } from "@collegium/domain";
import type { QuotationTarget } from "../documents/claims.ts";
import type { AboutQuotes } from "../documents/shared.ts";
import { kindOf, type Part } from "./part.ts";

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

/** Tells of all evidence in a document, in the order of the schema. */
function eachQuotes(part: Part, value: unknown, found: OnQuotes, field = "", claim?: Fields): void {
  switch (part.is) {
    case "list":
      for (const item of value as readonly unknown[]) eachQuotes(part.of, item, found, field, claim);
      return;
    case "kinds":
      eachQuotes(kindOf(part, value), value, found, field, value as Fields);
      return;
    case "object": {
      const holder = value as Fields;
      for (const [name, of] of part.quoting) {
        const own = holder[name];
        if (own === undefined) continue;
        // Evidence by field tells the field by its own name.
        const at = field === "" || field === "evidence" ? name : field;
        if (of.is === "quotes") found(of.about, own as readonly Evidence[], { field: at, claim, holder });
        else eachQuotes(of, own, found, at, claim);
      }
    }
  }
}

/** Every claim and field of a document that has evidence, with all of it, of whichever source. */
export function targetsIn(part: Part, document: object): QuotationTarget[] {
  const targets: QuotationTarget[] = [];
  eachQuotes(part, document, (about, evidence, { field, claim, holder }) => {
    targets.push(
      claim ? claimTarget(about, evidence, claim, holder) : fieldTarget(about, evidence, field, holder),
    );
  });
  return targets;
}

/** The sources that a document quotes, in the order in which it first does. */
export function sourcesIn(part: Part, document: object): Set<string> {
  const sources = new Set<string>();
  eachQuotes(part, document, (_, evidence) => {
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
