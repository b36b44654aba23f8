import { collections } from "@collegium/domain";
import type { ServedDocument } from "@collegium/read-model";

/** What a list is asked for; `body` as often as it has bodies. */
type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * Lists that are narrowed by several things at once, all of which this record has: so each of them lists it, unless it was withdrawn. An
 * engine has to intersect its tags for them; pages are small, for it has to go on, too, behind what its filter left of one.
 */
export function combinations(document: ServedDocument): string[] {
  return queriesOf(document).map((query) => `/v1/${collections[document.type]}?${parametersOf(query)}`);
}

/** The other lists are narrowed by nothing. */
function queriesOf(document: ServedDocument): Query[] {
  if (document.type === "session") return ofSession(document);
  return document.type === "instrument" ? ofInstrument(document) : [];
}

function ofSession({ parties, format, date, claims }: ServedDocument<"session">): Query[] {
  const { ids, states } = sidesOf(parties);
  const [topic] = claims.flatMap((claim) => (claim.topics ?? []).map(({ id }) => id));
  const [instrument] = claims.flatMap((claim) =>
    "instruments" in claim ? (claim.instruments ?? []).map(({ id }) => id) : [],
  );
  const [person] = claims.flatMap((claim) => ("person" in claim && claim.person ? [claim.person.id] : []));
  return [
    { body: ids, limit: 1 },
    { body: states, order: "asc", limit: 1 },
    { topic, person, limit: 2 },
    { topic, person, instrument, body: ids, order: "asc" },
    { topic, body: states.slice(-1), order: "asc", limit: 5 },
    { person, format, to: date.latest, order: "asc", limit: 5 },
    { topic, body: [...ids, ...states], format, from: date.earliest, to: date.latest },
  ];
}

function ofInstrument({ parties, kind, period }: ServedDocument<"instrument">): Query[] {
  const { ids, states } = sidesOf(parties);
  const on = period?.earliest;
  return [
    { body: ids, kind, limit: 1 },
    { body: states.slice(0, 1), kind, order: "desc", limit: 5 },
    { body: states, on, order: "asc", limit: 1 },
  ];
}

const sidesOf = (parties: ServedDocument<"session">["parties"]) => ({
  ids: parties.map(({ id }) => id),
  states: parties.map(({ id, country }) => country?.id ?? id),
});

const parametersOf = (query: Query): string =>
  Object.entries(query)
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => `${name}=${one}`))
    .join("&");
