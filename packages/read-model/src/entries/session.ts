import { type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { Claim, MentionedClaim } from "../documents/claims.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { Ref } from "../documents/shared.ts";
import type { Derived, Said } from "./derived.ts";
import { datedSort, daysOf, referralSort, structuralSort } from "./sort.ts";

type Kind = "session" | "discussion" | "stage" | "referral" | "following";

interface Parts {
  /** The session's own series. */
  readonly own: StreamName | undefined;
  readonly byKey: Map<string, Part>;
}

interface Part {
  readonly partition: StreamName;
  readonly kind: Kind;
  readonly as: string[];
  /** A state: its bodies that have part in the session, by id. */
  readonly through: Map<string, Through>;
  /** The claims that mention it, or one of these bodies, or a member of it. */
  readonly claims: Claim[];
}

interface Through {
  readonly id: string;
  readonly name: string;
  readonly as: string[];
}

/**
 * One entry for each thing that the session mentions, with the claims that do; also for the state of a body, and the series of an
 * instrument. A withdrawn session mentions nothing.
 */
export function sessionMentions(session: SessionDocument, said: Said): Derived[] {
  const stream = streamName("session", session.id);
  if (session.status === "withdrawn") return duplicateOf(session, stream);

  const own = session.series && streamName("series", session.series.id);
  const parts: Parts = { own, byKey: new Map() };
  for (const party of session.parties) partsOf(parts, "session", "body", party, "party");
  if (session.host) partsOf(parts, "session", "body", session.host, "host");
  if (session.series) partsOf(parts, "session", "series", session.series);
  for (const instrument of session.under ?? []) partsOf(parts, "referral", "instrument", instrument, "under");
  for (const [claim, references] of said)
    for (const [type, ref, field] of references)
      for (const { claims } of partsOf(parts, kindOf(type, field), type, ref))
        if (claims.at(-1) !== claim) claims.push(claim);

  const sort = datedSort(stream, session.date);
  const json = JSON.stringify(summary(session));
  const claimsJson = inJson();
  return [...parts.byKey.values()].map((part) => ({
    partition: part.partition,
    sort: part.kind === "referral" ? referralSort(sort) : sort,
    stream,
    body: () => bodyOf(part, json, claimsJson),
    // A cancelled session took place at no time: it fills no gap in a series.
    days: session.status === "cancelled" ? undefined : daysOf(session.date),
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
const mentioned = (type: StreamType, { id, recordedAs }: Ref): StreamName[] =>
  recordedAs === undefined ? [streamName(type, id)] : [streamName(type, id), streamName(type, recordedAs)];

function partIn({ own, byKey }: Parts, partition: StreamName, as: Kind): Part {
  // A session is a member of its own series, whatever it does to other members.
  const kind = partition === own ? "session" : as;
  const key = kind === "referral" ? referralSort(partition) : partition;
  const known = byKey.get(key);
  if (known) return known;
  const part: Part = { partition, kind, as: [], through: new Map(), claims: [] };
  byKey.set(key, part);
  return part;
}

/** The parts of what is referred to, and of what that belongs to. */
function partsOf(parts: Parts, kind: Kind, type: StreamType, ref: Ref, role?: string): Part[] {
  const { id, name, country, series } = ref;
  const met = mentioned(type, ref).map((stream) => partIn(parts, stream, kind));
  if (role) for (const part of met) part.as.push(role);
  if (series) met.push(partIn(parts, streamName("series", series.id), kind));
  if (country && country.id !== id) {
    const state = partIn(parts, streamName("body", country.id), kind);
    const through = state.through.get(id) ?? { id, name, as: [] };
    state.through.set(id, through);
    if (role) through.as.push(role);
    met.push(state);
  }
  return met;
}

// In place, and left out of the JSON where undefined: a copy without these fields would take several times as long.
const mentionedClaim = (claim: Claim): { [F in keyof Claim | keyof MentionedClaim]?: unknown } => ({
  ...claim,
  evidence: undefined,
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
  if (type !== "instrument" && type !== "series") return "session";
  return field === "instruments" ? "stage" : "referral";
}

/** Claims in JSON as they are mentioned, made once each: the same claim is mentioned in several places. */
function inJson(): (claims: readonly Claim[]) => string {
  const made = new Map<Claim, string>();
  const json = (claim: Claim) => {
    const known = made.get(claim) ?? JSON.stringify(mentionedClaim(claim));
    made.set(claim, known);
    return known;
  };
  return (claims) => claims.map(json).join(",");
}

// `kind` comes first: readers group by it.
function bodyOf(
  { kind, as, through, claims }: Part,
  session: string,
  json: (claims: readonly Claim[]) => string,
): string {
  const part = as.length > 0 ? `,"as":${JSON.stringify(as)}` : "";
  const by = through.size > 0 ? `,"through":${JSON.stringify([...through.values()].map(shown))}` : "";
  return `{"kind":"${kind}","session":${session},"claims":[${json(claims)}]${part}${by}}`;
}

const shown = ({ id, name, as }: Through) => (as.length > 0 ? { id, name, as } : { id, name });
