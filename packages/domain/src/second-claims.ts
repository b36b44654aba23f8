import type { ClaimType } from "./events/index.ts";

/*
 * Claims of the first version named one speaker, one topic and one instrument; frameworks were bodies, participants persons.
 */

interface Fields {
  readonly [field: string]: unknown;
}

/** The claims that there were in the first version. */
export const typesOfFirstClaims = [
  "ParticipantAttended",
  "SideMeetingHeld",
  "TopicDiscussed",
  "SituationAssessed",
  "PositionAffirmed",
  "ReadinessExpressed",
  "UnderstandingReached",
  "ActionUrged",
  "InstrumentProposed",
  "InstrumentExamined",
  "InstrumentAdopted",
  "InstrumentSigned",
  "ImplementationNoted",
] as const satisfies readonly ClaimType[];

/** The data of a claim in the second version. What could not be read in the first can't be read so either. */
export function secondClaim(data: unknown): unknown {
  if (!isFields(data) || "by" in data || "topics" in data || "instruments" in data) return data;
  const claim: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(data))
    claim[renamed[field] ?? field] = value === null ? null : (values[field]?.(value) ?? value);
  return claim;
}

/** The data of a claim's correction: its changes as the claim's fields are, null staying null. */
export const secondCorrection = (data: unknown): unknown =>
  isFields(data) ? { ...data, changes: secondClaim(data.changes) } : data;

const renamed: Readonly<Record<string, string>> = {
  speaker: "by",
  topic: "topics",
  instrument: "instruments",
};

const typed = (type: string) => (ids: unknown) =>
  Array.isArray(ids) ? ids.map((id) => `${type}/${id}`) : ids;
const values: Readonly<Record<string, (value: unknown) => unknown>> = {
  speaker: (value) => (value === "joint" || value === "unspecified" ? value : [`body/${value}`]),
  topic: (value) => [value],
  instrument: (value) => [value],
  addressees: typed("body"),
  frameworks: typed("body"),
  participants: typed("person"),
};

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
