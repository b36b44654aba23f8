import { type Evidence, oncePer, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { Claim, MentionedClaim } from "../documents/claims.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { QuotedSource, Ref } from "../documents/shared.ts";
import { mentionedSource, wordsOf } from "../documents/words.ts";
import { allIds } from "../shape/once.ts";
import type { Derived, OfClaims, Said } from "./derived.ts";
import { claimTag, datedSort, daysOf, referralSort, statementSort, structuralSort } from "./sort.ts";

type Kind = "session" | "discussion" | "stage" | "referral" | "statement" | "following";

interface Parts {
  /** The session's own series. */
  readonly own: StreamName | undefined;
  readonly byKey: Map<string, Part>;
}

interface Part {
  readonly partition: StreamName;
  readonly kind: Kind;
  readonly as: Set<string>;
  /** A state: its bodies that have part in the session, by id. */
  readonly through: Map<string, Through>;
  /** The claims that mention it, or one of these bodies, or a member of it. */
  readonly claims: Claim[];
  /** What says so that is no claim: evidence for a party, the host, or what the session was held under. */
  readonly evidence: Set<Evidence>;
  /** A session: its claims that are followed. */
  readonly followed: Set<string>;
}

interface Through {
  readonly id: string;
  readonly name: string;
  readonly names: Ref["names"];
  readonly as: Set<string>;
}

/**
 * One entry for each thing that the session mentions, with the claims that do; also for the state of a body, and the series of an
 * instrument. A withdrawn session mentions nothing.
 */
export function sessionMentions(
  session: SessionDocument,
  said: Said,
  claimInJson: OfClaims["json"] = oncePer(mentionedInJson),
): Derived[] {
  const stream = streamName("session", session.id);
  if (session.status === "withdrawn") return duplicateOf(session, stream);

  const own = session.series && streamName("series", session.series.id);
  const parts: Parts = { own, byKey: new Map() };
  const details = (
    kind: Kind,
    type: StreamType,
    ref: Ref,
    quotes: readonly Evidence[] = [],
    role?: string,
  ) => {
    // Things that were merged, and bodies of one state, are mentioned once: by the same words.
    for (const { evidence } of partsOf(parts, kind, type, ref, role))
      for (const quote of quotes) evidence.add(quote);
  };
  const quoted = session.evidence;
  for (const party of session.parties) details("session", "body", party, quoted.parties, "party");
  if (session.host) details("session", "body", session.host, quoted.host, "host");
  if (session.series) details("session", "series", session.series, quoted.series);
  for (const instrument of session.under ?? [])
    details("referral", "instrument", instrument, quoted.under, "under");
  // Where names are embedded, all references to a thing are mostly one object.
  const partsAs = oncePer((kind: Kind) =>
    oncePer((type: StreamType) => oncePer((ref: Ref) => partsOf(parts, kind, type, ref))),
  );
  for (const [claim, references] of said) {
    for (const [type, ref, field] of references) {
      const kind = kindOf(type, field);
      // Who says something at a session has part in it.
      if (kind === "statement") partsAs("session")(type)(ref);
      for (const { claims } of partsAs(kind)(type)(ref)) if (claims.at(-1) !== claim) claims.push(claim);
    }
    for (const { session, claim: earlier } of claim.follows ?? [])
      partIn(parts, streamName("session", session.id), "following").followed.add(earlier);
  }

  const sort = datedSort(stream, session.date);
  const json = JSON.stringify(summary(session));
  const inJson = jsonOf(session.sources, claimInJson);
  return [...parts.byKey.values()].map((part) => ({
    partition: part.partition,
    sort: beside(part.kind, sort),
    stream,
    body: () => bodyOf(part, json, inJson),
    made: () => [json, session.sources, ...madeOf(part)],
    // A cancelled session took place at no time: it fills no gap in a series.
    days: session.status === "cancelled" ? undefined : daysOf(session.date),
    ...(part.followed.size > 0 && { tags: () => [...part.followed].map(claimTag).sort() }),
  }));
}

const duplicateOf = ({ id, title, withdrawn }: SessionDocument, stream: StreamName): Derived[] =>
  withdrawn?.duplicateOf
    ? [
        {
          partition: streamName("session", withdrawn.duplicateOf.id),
          sort: structuralSort("duplicate", stream),
          stream,
          body: () => JSON.stringify({ kind: "duplicate", id, title }),
        },
      ]
    : [];

/** A merged topic is mentioned under its own name too: its document still tells what was recorded of it. */
const mentioned = (type: StreamType, ref: Ref): StreamName[] =>
  ref.recordedAs ? allIds(ref).map((id) => streamName(type, id)) : [streamName(type, ref.id)];

/** Where a mention of a kind stands: two kinds may stand beside another one of the same session. */
const beside = (kind: Kind, sort: string): string =>
  kind === "referral" ? referralSort(sort) : kind === "statement" ? statementSort(sort) : sort;

function partIn({ own, byKey }: Parts, partition: StreamName, as: Kind): Part {
  // A session is a member of its own series, whatever it does to other members.
  const kind = partition === own ? "session" : as;
  const key = beside(kind, partition);
  const known = byKey.get(key);
  if (known) return known;
  const part: Part = {
    partition,
    kind,
    as: new Set(),
    through: new Map(),
    claims: [],
    evidence: new Set(),
    followed: new Set(),
  };
  byKey.set(key, part);
  return part;
}

/** The parts of what is referred to, and of what that belongs to. */
function partsOf(parts: Parts, kind: Kind, type: StreamType, ref: Ref, role?: string): Part[] {
  const { id, name, names, country, series } = ref;
  const met = mentioned(type, ref).map((stream) => partIn(parts, stream, kind));
  if (role) for (const part of met) part.as.add(role);
  if (series) met.push(partIn(parts, streamName("series", series.id), kind));
  if (country && country.id !== id) {
    const state = partIn(parts, streamName("body", country.id), kind);
    const through = state.through.get(id) ?? { id, name, names, as: new Set() };
    state.through.set(id, through);
    if (role) through.as.add(role);
    met.push(state);
  }
  return met;
}

/** A claim in JSON, as it is mentioned. */
export const mentionedInJson = (claim: Claim): string => JSON.stringify(mentionedClaim(claim));

// In place, and left out of the JSON where undefined: a copy without these fields would take several times as long.
const mentionedClaim = (claim: Claim): { [F in keyof Claim | keyof MentionedClaim]?: unknown } => ({
  ...claim,
  evidence: undefined,
  quotations: claim.evidence.map(wordsOf),
  corroborations: claim.corroborations?.length,
  contradictions: claim.contradictions?.length,
  follows: claim.follows?.map(({ relation, session, claim: id }) => ({ relation, session, claim: id })),
  corrected: undefined,
});

const summary = ({ id, title, date, status, format, place, parties, inferred }: SessionDocument) => ({
  id,
  title,
  date,
  status,
  format,
  place,
  parties,
  inferred,
});

/** How a claim mentions a thing of some type by one of its fields: only what it says of an instrument itself is a stage of that. */
function kindOf(type: StreamType, field: string): Kind {
  if (type === "topic") return "discussion";
  if (type === "session") return "following";
  if (type === "person" && field === "by") return "statement";
  if (type !== "instrument" && type !== "series") return "session";
  return field === "instruments" ? "stage" : "referral";
}

/** What mentions are put together from, in JSON. */
interface InJson {
  claims(claims: readonly Claim[]): string;
  /** The sources that evidence quotes. */
  sources(quoted: ReadonlySet<string>): string;
}

/** Claims and sources in JSON as they are mentioned, made once each: the same claim is mentioned in several places. */
function jsonOf(sources: readonly QuotedSource[], claim: OfClaims["json"]): InJson {
  const source = oncePer((one: QuotedSource) => JSON.stringify(mentionedSource(one)));
  return {
    claims: (all) => all.map(claim).join(","),
    sources: (quoted) =>
      sources
        .filter(({ id }) => quoted.has(id))
        .map(source)
        .join(","),
  };
}

// `kind` comes first: readers group by it.
function bodyOf({ kind, as, through, claims, evidence }: Part, session: string, inJson: InJson): string {
  const part = as.size > 0 ? `,"as":${JSON.stringify([...as])}` : "";
  const by = through.size > 0 ? `,"through":${JSON.stringify([...through.values()].map(shown))}` : "";
  const own = evidence.size > 0 ? `,"quotations":${JSON.stringify([...evidence].map(wordsOf))}` : "";
  const quoted = new Set<string>();
  for (const claim of claims) for (const { source } of claim.evidence) quoted.add(source);
  for (const { source } of evidence) quoted.add(source);
  const sources = quoted.size > 0 ? `,"sources":[${inJson.sources(quoted)}]` : "";
  return `{"kind":"${kind}","session":${session},"claims":[${inJson.claims(claims)}]${own}${sources}${part}${by}}`;
}

/**
 * All that is told of a part: which claims of another session are followed, those of its own say. Each list but the last brings its length:
 * none goes on in the next.
 */
function* madeOf({ kind, as, through, claims, evidence }: Part): Generator<unknown> {
  yield* [kind, as.size, ...as, through.size];
  for (const { id, name, names, as: also } of through.values()) yield* [id, name, names, also.size, ...also];
  yield* [claims.length, ...claims, ...evidence];
}

const shown = ({ as, ...named }: Through) => (as.size > 0 ? { ...named, as: [...as] } : named);
