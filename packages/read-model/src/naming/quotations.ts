import type { Evidence } from "@collegium/domain";
import type { QuotationTarget } from "../documents/claims.ts";
import type { StoredDocument } from "../documents/index.ts";
import type { SessionDocument } from "../documents/session.ts";

/** Every claim and field of a document that has evidence, with all of it: of whichever source. */
export function quotationTargets(document: StoredDocument): QuotationTarget[] {
  switch (document.type) {
    case "session":
      return sessionTargets(document);
    case "person":
      return document.offices.flatMap(({ title, evidence }) =>
        field("offices", evidence, { summary: title }),
      );
    case "series":
      return field("since", document.evidence);
    case "instrument":
      return [
        ...field("details", document.evidence),
        ...document.aliases.flatMap(({ alias, evidence }) => field("aliases", evidence, { summary: alias })),
        ...document.links.flatMap(({ relation, evidence }) =>
          field("links", evidence, { summary: relation }),
        ),
      ];
    default:
      return [];
  }
}

function field(
  name: string,
  evidence: readonly Evidence[] | undefined,
  about: { summary?: string } = {},
): QuotationTarget[] {
  return evidence ? [{ field: name, ...about, relation: "supports", evidence }] : [];
}

function sessionTargets(session: SessionDocument): QuotationTarget[] {
  const targets: QuotationTarget[] = [];
  for (const [name, evidence] of Object.entries(session.evidence))
    targets.push({ field: name, relation: "supports", evidence });
  if (session.cancelled) targets.push(...field("cancelled", session.cancelled.evidence));
  for (const { id, type, wording, summary, evidence, corroborations, contradictions } of session.claims) {
    const about = { claim: id, act: type, wording, ...(summary === undefined ? {} : { summary }) };
    targets.push({ ...about, relation: "supports", evidence });
    for (const said of corroborations ?? [])
      targets.push({ claim: id, act: type, relation: "corroborates", evidence: said.evidence });
    for (const said of contradictions ?? [])
      targets.push({
        claim: id,
        act: type,
        wording: said.wording,
        relation: "contradicts",
        evidence: said.evidence,
      });
  }
  return targets;
}

/** The sources that a document quotes, in the order in which it first does. */
export function sourcesQuoted(document: StoredDocument): Set<string> {
  const sources = new Set<string>();
  for (const { evidence } of quotationTargets(document))
    for (const { source } of evidence) sources.add(source);
  return sources;
}
