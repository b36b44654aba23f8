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
  // Each claim of the first version comes by here whenever it is read: without a list of its fields that takes a tenth.
  for (const field in data) {
    const value = data[field];
    const second = changed.get(field);
    if (!second) claim[field] = value;
    else claim[second.name ?? field] = value === null ? null : second.value(value);
  }
  return claim;
}

/** The data of a claim's correction: its changes as the claim's fields are, null staying null. */
export const secondCorrection = (data: unknown): unknown =>
  isFields(data) ? { ...data, changes: secondClaim(data.changes) } : data;

const typed = (type: string) => (ids: unknown) =>
  Array.isArray(ids) ? ids.map((id) => `${type}/${id}`) : ids;
const oneOfThem = (value: unknown) => [value];

/** Fields that say it otherwise now, some under another name. */
const changed: ReadonlyMap<string, { readonly name?: string; readonly value: (value: unknown) => unknown }> =
  new Map(
    Object.entries({
      speaker: {
        name: "by",
        value: (value: unknown) => (value === "joint" || value === "unspecified" ? value : [`body/${value}`]),
      },
      topic: { name: "topics", value: oneOfThem },
      instrument: { name: "instruments", value: oneOfThem },
      addressees: { value: typed("body") },
      frameworks: { value: typed("body") },
      participants: { value: typed("person") },
    }),
  );

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
