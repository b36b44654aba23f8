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

/** The document with every reference replaced. The one place that knows where documents refer to others. */
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
  sourcesQuoted(document).map((id) => to.source(id));

/** The object with these fields in their places; what is undefined is left as it was. */
function put<D extends object>(document: D, fields: Partial<D>): D {
  const copy = { ...document };
  for (const key in fields) if (fields[key] !== undefined) copy[key] = fields[key] as D[typeof key];
  return copy;
}

/** Every reference that a document's claim makes, with the type of stream it is to. */
export function claimReferences(claim: Claim): [StreamType, Ref][] {
  const found: [StreamType, Ref][] = [];
  const note = (type: StreamType, ref: Ref) => {
    found.push([type, ref]);
    return ref;
  };
  mapClaim(claim, { ref: note, session: (ref) => ref, source: (id) => ({ id, title: id }) });
  return found;
}

/** Every stream that a document refers to: a merged topic as recorded, and as it resolved. */
export function referencesIn(document: StoredDocument): Set<StreamName> {
  const found = new Set<StreamName>();
  mapReferences(document, {
    ref(type, ref) {
      found.add(streamName(type, ref.id));
      if (ref.recordedAs !== undefined) found.add(streamName(type, ref.recordedAs));
      return ref;
    },
    session(ref) {
      found.add(streamName("session", ref.id));
      return ref;
    },
    source(id) {
      found.add(streamName("source", id));
      return { id, title: id };
    },
  });
  return found;
}
