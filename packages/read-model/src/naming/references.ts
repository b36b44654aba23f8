import { type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { Claim } from "../documents/claims.ts";
import type { StoredDocument } from "../documents/index.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { QuotedSource, Ref, SessionRef } from "../documents/shared.ts";
import { sourcesQuoted } from "./quotations.ts";

/** What to put in the place of each reference of a document. */
export interface Renaming {
  ref(type: StreamType, ref: Ref): Ref;
  session(ref: SessionRef): SessionRef;
  source(id: string): QuotedSource;
}

/** The document with every reference replaced. `referencesIn` must know the same places. */
export function mapReferences(document: StoredDocument, to: Renaming): StoredDocument {
  const one = (type: StreamType, ref: Ref | undefined) => ref && to.ref(type, ref);
  switch (document.type) {
    case "body":
      return put(document, { country: one("body", document.country), parent: one("body", document.parent) });
    case "person": {
      const offices = document.offices.map((office) => ({ ...office, body: to.ref("body", office.body) }));
      return { ...document, offices, sources: sources(document, to) };
    }
    case "topic":
      return put(document, {
        broader: one("topic", document.broader),
        mergedInto: one("topic", document.mergedInto),
      });
    case "series":
      return { ...document, sources: sources(document, to) };
    case "source":
      return put(document, {
        publisher: to.ref("body", document.publisher),
        supersedes: one("source", document.supersedes),
      });
    case "instrument":
      return put(document, {
        parties: document.parties.map((party) => to.ref("body", party)),
        series: one("series", document.series),
        links: document.links.map((link) => ({ ...link, target: to.ref("instrument", link.target) })),
        sources: sources(document, to),
      });
    case "session":
      return mapSession(document, to);
  }
}

const mapSession = (session: SessionDocument, to: Renaming): SessionDocument =>
  put(session, {
    host: session.host && to.ref("body", session.host),
    parties: session.parties.map((party) => to.ref("body", party)),
    series: session.series && to.ref("series", session.series),
    withdrawn: session.withdrawn?.duplicateOf && {
      ...session.withdrawn,
      duplicateOf: to.session(session.withdrawn.duplicateOf),
    },
    claims: session.claims.map((claim) => mapClaim(claim, to)),
    sources: sources(session, to),
  });

function mapClaim(claim: Claim, to: Renaming): Claim {
  const mapped = { ...claim };
  if ("person" in mapped) mapped.person = to.ref("person", mapped.person);
  if ("body" in mapped) mapped.body = to.ref("body", mapped.body);
  if ("participants" in mapped) mapped.participants = mapped.participants.map((one) => to.ref("person", one));
  if ("topic" in mapped && mapped.topic) mapped.topic = to.ref("topic", mapped.topic);
  if ("frameworks" in mapped && mapped.frameworks)
    mapped.frameworks = mapped.frameworks.map((one) => to.ref("body", one));
  if ("instrument" in mapped) mapped.instrument = to.ref("instrument", mapped.instrument);
  if (typeof mapped.speaker === "object") mapped.speaker = to.ref("body", mapped.speaker);
  return mapped;
}

const sources = (document: StoredDocument, to: Renaming): QuotedSource[] =>
  [...sourcesQuoted(document)].map((id) => to.source(id));

/** The object with these fields in their places; what is undefined is left as it was. */
function put<D extends object>(document: D, fields: Partial<D>): D {
  const copy = { ...document };
  for (const key in fields) if (fields[key] !== undefined) copy[key] = fields[key] as D[typeof key];
  return copy;
}

/** Every reference that a claim makes, with the type of stream it is to. */
export function claimReferences(claim: Claim): [StreamType, Ref][] {
  const found: [StreamType, Ref][] = [];
  if ("person" in claim) found.push(["person", claim.person]);
  if ("body" in claim) found.push(["body", claim.body]);
  if ("participants" in claim) for (const one of claim.participants) found.push(["person", one]);
  if ("topic" in claim && claim.topic) found.push(["topic", claim.topic]);
  if ("frameworks" in claim && claim.frameworks)
    for (const one of claim.frameworks) found.push(["body", one]);
  if ("instrument" in claim) found.push(["instrument", claim.instrument]);
  if (typeof claim.speaker === "object") found.push(["body", claim.speaker]);
  return found;
}

/** Every reference that a document makes but for the sources it quotes, with the type of stream it is to. */
function plainReferences(document: StoredDocument): [StreamType, Ref | undefined][] {
  switch (document.type) {
    case "body":
      return [
        ["body", document.country],
        ["body", document.parent],
      ];
    case "person":
      return document.offices.map(({ body }) => ["body", body]);
    case "topic":
      return [
        ["topic", document.broader],
        ["topic", document.mergedInto],
      ];
    case "series":
      return [];
    case "source":
      return [
        ["body", document.publisher],
        ["source", document.supersedes],
      ];
    case "instrument":
      return [
        ...document.parties.map((party): [StreamType, Ref] => ["body", party]),
        ["series", document.series],
        ...document.links.map(({ target }): [StreamType, Ref] => ["instrument", target]),
      ];
    case "session":
      return [
        ["body", document.host],
        ...document.parties.map((party): [StreamType, Ref] => ["body", party]),
        ["series", document.series],
        ...document.claims.flatMap(claimReferences),
      ];
  }
}

/** Every stream that a document refers to: a merged topic as recorded, and as it resolved; and the countries and series embedded with it. */
export function referencesIn(document: StoredDocument): Set<StreamName> {
  const found = new Set<StreamName>();
  for (const [type, ref] of plainReferences(document)) {
    if (!ref) continue;
    found.add(streamName(type, ref.id));
    if (ref.recordedAs !== undefined) found.add(streamName(type, ref.recordedAs));
    if (ref.country) found.add(streamName("body", ref.country.id));
    if (ref.series) found.add(streamName("series", ref.series.id));
  }
  if (document.type === "session" && document.withdrawn?.duplicateOf)
    found.add(streamName("session", document.withdrawn.duplicateOf.id));
  for (const id of sourcesQuoted(document)) found.add(streamName("source", id));
  return found;
}
