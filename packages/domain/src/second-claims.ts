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
export const secondClaim = (data: unknown): unknown =>
  isFields(data) && !Object.values(renamed).some((field) => field in data)
    ? Object.fromEntries(Object.entries(data).map(second))
    : data;

/** The data of a claim's correction: its changes as the claim's fields are, null staying null. */
export const secondCorrection = (data: unknown): unknown =>
  isFields(data) ? { ...data, changes: secondClaim(data.changes) } : data;

const renamed: Readonly<Record<string, string>> = {
  speaker: "by",
  topic: "topics",
  instrument: "instruments",
};

const second = ([field, value]: [string, unknown]): [string, unknown] => [
  renamed[field] ?? field,
  value === null ? null : (values[field]?.(value) ?? value),
];

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
