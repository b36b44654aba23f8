import { type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { Claim, QuotationTarget } from "../documents/claims.ts";
import type { StoredDocument } from "../documents/index.ts";
import type { Ref } from "../documents/shared.ts";
import { claimShape, documentShape } from "../shape/document-parts.ts";
import { type QuotedFor, quotedForIn, sourcesIn, targetsIn } from "../shape/quotations.ts";
import { tellingThings } from "../shape/references.ts";

/** Every claim that stands and every field of a document that have evidence, with all of it: of whichever source. */
export const quotationTargets = (document: StoredDocument): QuotationTarget[] =>
  targetsIn(documentShape(document.type).eachQuotes, document);

/** Where a document quotes each source, in the order in which it first does. */
export const quotedFor = (document: StoredDocument): Map<string, QuotedFor> =>
  quotedForIn(documentShape(document.type).eachQuotes, document);

/** The sources that a document quotes, in the order in which it first does. */
export const sourcesQuoted = (document: StoredDocument): Set<string> =>
  sourcesIn(documentShape(document.type).eachQuotes, document);

/** The sources that a claim quotes. */
export const quotedByClaim = (claim: Claim): Set<string> => sourcesIn(claimShape().eachQuotes, claim);

/** Every stream that a document refers to: a merged topic as recorded, and as it resolved; and the countries and series embedded with it. */
export function referencesIn(
  document: StoredDocument,
  quoted: Iterable<string> = sourcesQuoted(document),
): Set<StreamName> {
  const found = new Set<StreamName>();
  const add = tellingThings((type, id) => void found.add(streamName(type, id)));
  documentShape(document.type).eachReference(document, add, "");
  for (const id of quoted) found.add(streamName("source", id));
  return found;
}

/** A reference that a claim makes, with the type of stream it is to, and the claim's field; one to a session has no name there. */
export type ClaimReference = readonly [type: StreamType, ref: Ref, field: string];

/** Every reference that a claim makes. */
export function claimReferences(claim: Claim): ClaimReference[] {
  const found: ClaimReference[] = [];
  claimShape().eachReference(claim, (type, ref, field) => void found.push([type, named(ref), field]), "");
  return found;
}

const named = (ref: Pick<Ref, "id"> & Partial<Ref>): Ref =>
  "name" in ref ? (ref as Ref) : { name: ref.id, ...ref };
