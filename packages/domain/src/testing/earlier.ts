import type { DomainEvent } from "../events/index.ts";
import { typesOfFirstClaims } from "../second-claims.ts";
import type { RecordedEvent } from "../upcast.ts";

type Fields = { readonly [field: string]: unknown };

/** An event as the first version of its type recorded it; undefined where that could not say it, or there is no other. */
export function asFirst({ type, version, data }: DomainEvent): RecordedEvent | undefined {
  const first = version === 1 ? undefined : inFirst(type, data as Fields);
  return first && { type, version: 1, data: first };
}

function inFirst(type: string, data: Fields): Fields | undefined {
  if (typesOfFirstClaims.some((claim) => claim === type)) return firstFields(data);
  switch (type) {
    case "ClaimCorrected":
    case "SourceDetailsCorrected": {
      const changes = firstFields(data.changes as Fields);
      return changes && { ...data, changes };
    }
    case "SourceDeposited":
      return firstFields(data);
    case "InstrumentRegistered":
    case "InstrumentDetailsCorrected": {
      const { evidence, ...others } = data;
      if (evidence === undefined) return data;
      const { names, ...fields } = evidence as Fields;
      return names !== undefined && Object.keys(fields).length === 0
        ? { ...others, evidence: names }
        : undefined;
    }
    default:
      return data;
  }
}

/** What stood alone, under its name then. */
const alone: Fields = { publishers: "publisher", by: "speaker", topics: "topic", instruments: "instrument" };
/** What was of one kind, which its ids did not say. */
const kinds: Fields = { by: "body", frameworks: "body", addressees: "body", participants: "person" };

function firstFields(data: Fields): Fields | undefined {
  const first: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(data)) {
    let said = value;
    if (field in kinds && Array.isArray(said)) {
      const prefix = `${kinds[field]}/`;
      if (!said.every((id) => String(id).startsWith(prefix))) return undefined;
      said = said.map((id) => String(id).slice(prefix.length));
    }
    if (field in alone && Array.isArray(said)) {
      if (said.length !== 1) return undefined;
      said = said[0];
    }
    first[String(alone[field] ?? field)] = said;
  }
  return first;
}
