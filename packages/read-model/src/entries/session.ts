import { type StreamName, type StreamType, streamName, typeOf } from "@collegium/domain";
import type { Claim, MentionedClaim } from "../documents/claims.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { Ref } from "../documents/shared.ts";
import { claimReferences } from "../naming/references.ts";
import type { Entry } from "../port.ts";
import { datedSort, structuralSort } from "./sort.ts";

interface Part {
  readonly as: string[];
  /** JSON of the claims that mention it. */
  readonly claims: string[];
}

/** One entry for each thing that the session mentions, with the claims that do. A withdrawn session mentions nothing. */
export function sessionMentions(session: SessionDocument): Entry[] {
  const stream = streamName("session", session.id);
  if (session.status === "withdrawn") return duplicateOf(session, stream);

  const parts = new Map<StreamName, Part>();
  const partOf = (type: StreamType, ref: Ref) => mentioned(type, ref).map((name) => partIn(parts, name));
  for (const party of session.parties) for (const part of partOf("body", party)) part.as.push("party");
  if (session.host) for (const part of partOf("body", session.host)) part.as.push("host");
  if (session.series) partOf("series", session.series);
  for (const claim of session.claims) {
    const json = JSON.stringify(mentionedClaim(claim));
    for (const [type, ref] of claimReferences(claim))
      for (const { claims } of partOf(type, ref)) if (claims.at(-1) !== json) claims.push(json);
  }

  const sort = datedSort(stream, session.date);
  const { earliest, latest } = session.date;
  const json = JSON.stringify(summary(session));
  return [...parts].map(([partition, part]) => ({
    partition,
    sort,
    stream,
    body: bodyOf(typeOf(partition), part, json),
    // A cancelled session took place at no time: it fills no gap in a series.
    ...(session.status !== "cancelled" && { earliest, latest }),
  }));
}

const duplicateOf = ({ id, title, withdrawn }: SessionDocument, stream: StreamName): Entry[] =>
  withdrawn?.duplicateOf
    ? [
        {
          partition: streamName("session", withdrawn.duplicateOf.id),
          sort: structuralSort("duplicate", stream),
          stream,
          body: JSON.stringify({ kind: "duplicate", id, title }),
        },
      ]
    : [];

/** A merged topic is mentioned under its own name too: its document still tells what was recorded of it. */
const mentioned = (type: StreamType, { id, recordedAs }: Ref): StreamName[] =>
  recordedAs === undefined ? [streamName(type, id)] : [streamName(type, id), streamName(type, recordedAs)];

function partIn(parts: Map<StreamName, Part>, name: StreamName): Part {
  const known = parts.get(name);
  if (known) return known;
  const part: Part = { as: [], claims: [] };
  parts.set(name, part);
  return part;
}

function mentionedClaim(claim: Claim): MentionedClaim {
  const { evidence: _, corrected: __, corroborations, contradictions, ...said } = claim;
  return {
    ...said,
    ...(corroborations && { corroborations: corroborations.length }),
    ...(contradictions && { contradictions: contradictions.length }),
  };
}

const summary = ({ id, title, date, status, format, place, parties }: SessionDocument) => ({
  id,
  title,
  date,
  status,
  format,
  place,
  parties,
});

const kinds: Partial<Record<StreamType, string>> = { topic: "discussion", instrument: "stage" };

// Put together from JSON made once a claim: the same claim is mentioned in several places. `kind` comes first: readers group by it.
function bodyOf(type: StreamType, { as, claims }: Part, session: string): string {
  const part = as.length > 0 ? `,"as":${JSON.stringify(as)}` : "";
  return `{"kind":"${kinds[type] ?? "session"}","session":${session},"claims":[${claims.join(",")}]${part}}`;
}
