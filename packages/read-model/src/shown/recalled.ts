import {
  type ClaimState,
  type Dated,
  initialState,
  LayeredMap,
  type StateOf,
  type StreamType,
} from "@collegium/domain";
import type { Claim } from "../documents/claims.ts";
import type { Once } from "../shape/memory.ts";
import type { Recorded } from "../shape/recorded.ts";
import type { Told } from "./shown.ts";

/**
 * The state that a document's own fields were told of. So a projector goes on from the document that is stored, and
 * reads no commit again.
 *
 * Law: what is told of it is the same.
 */
const recalled: { readonly [S in StreamType]: (told: Told<S>, back: Once) => Omit<StateOf<S>, "type"> } = {
  body: ({ name: _, formerNames = [], mergedInto, ...details }) => ({
    details,
    former: formerNames,
    mergedInto,
  }),
  person: ({ name: _, sources: __, ...told }) => apart("person", told),
  topic: ({ name: _, ...told }) => apart("topic", told),
  series: ({ name: _, sources: __, searches, ...details }, back) => ({
    details,
    searches: searches.map(back(search)),
  }),
  source: ({ withheld, aside = [], ...details }) => ({
    details,
    aside,
    withheld: withheld && undated(withheld),
  }),
  instrument: ({ name: _, sources: __, ...told }) => apart("instrument", told),
  session: (
    {
      status,
      claims,
      corrected = [],
      cancelled,
      withdrawn,
      inferred: _,
      sources: __,
      sinceLast: ___,
      ...details
    },
    back,
  ) => ({
    status,
    details,
    corrected,
    cancellation: cancelled && undated(cancelled),
    withdrawal: withdrawn && undated(withdrawn),
    claims: new LayeredMap(new Map(claims.map((one) => [one.id, back(claim)(one)]))),
  }),
};

/** The state that a document's own fields were told of. */
export const recalledState = <S extends StreamType>(type: S, told: Told<S>, back: Once): StateOf<S> =>
  ({ type, ...recalled[type](told, back) }) as unknown as StateOf<S>;

/** A state of which each part is told under its own name: parts that an empty state has, too, and details. */
function apart<S extends StreamType>(type: S, told: object): Omit<StateOf<S>, "type"> {
  const parts = new Set(Object.keys(initialState(type)));
  const [beside = [], details = []] = [true, false].map((part) =>
    Object.entries(told).filter(([field]) => parts.has(field) === part),
  );
  return { ...Object.fromEntries(beside), details: Object.fromEntries(details) } as unknown as StateOf<S>;
}

const undated = <T extends { readonly at: string }>({ at, ...data }: T): Dated<Omit<T, "at">> => ({
  at,
  data,
});

type Search = Told<"series">["searches"][number];
const search = ({ recordedAt, ...data }: Search) => ({ at: recordedAt, data });

function claim(told: Recorded<Claim>): ClaimState {
  const {
    id,
    type,
    corroborations = [],
    contradictions = [],
    follows = [],
    corrected = [],
    retracted,
  } = told;
  return {
    type,
    data: { claim: id, ...said(told) },
    corroborations: corroborations.map(({ at, statement, tellers: _, ...data }) => ({
      at,
      statement,
      data: { claim: id, ...data },
    })),
    contradictions: contradictions.map(({ at, statement, tellers: _, ...data }) => ({
      at,
      statement,
      data: { claim: id, ...data },
    })),
    follows: follows.map(({ at, statement, tellers: _, session, claim: earlier, ...data }) => ({
      at,
      statement,
      data: { claim: id, earlier: `${session}#${earlier}`, ...data },
    })),
    corrected,
    ...(retracted && { retracted }),
  } as unknown as ClaimState;
}

/** What is shown of a claim beside its event's data. */
const beside: ReadonlySet<string> = new Set<keyof Recorded<Claim>>([
  "id",
  "type",
  "act",
  "tellers",
  "corroborations",
  "contradictions",
  "follows",
  "corrected",
  "retracted",
]);

// Field by field: to take the others out of a copy would take several times as long, and a commit to a session takes up each of its claims.
function said(told: Recorded<Claim>): object {
  const data: { [field: string]: unknown } = {};
  for (const field in told) if (!beside.has(field)) data[field] = told[field as keyof typeof told];
  return data;
}
