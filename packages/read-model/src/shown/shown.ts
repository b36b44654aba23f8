import {
  actOf,
  type ClaimState,
  type Dated,
  displayName,
  type Names,
  type SessionState,
  type Stated,
  type StateOf,
  type StreamType,
  sessionAndClaim,
} from "@collegium/domain";
import type { Claim } from "../documents/claims.ts";
import type { StoredDocument } from "../documents/index.ts";
import { sessionField } from "../documents/shared.ts";
import type { Once } from "../shape/memory.ts";
import type { Recorded } from "../shape/recorded.ts";

/** Fields of every document that its commits tell, and not its state. */
export type Head = "id" | "type" | "revision" | "recordedAt" | "updatedAt" | "setAside";
/** A document's own fields. */
export type Told<S extends StreamType = StreamType> = Recorded<Omit<StoredDocument<S>, Head>>;

/**
 * What each type's document shows of its state; undefined where nothing has begun. How a part is shown, what it refers to and where
 * its evidence lies, its schema says.
 */
const shown: { readonly [S in StreamType]: (state: StateOf<S>, once: Once) => Told<S> | undefined } = {
  body: ({ details, former, mergedInto }) =>
    details && { ...named(details), formerNames: unlessEmpty(former), mergedInto },
  person: ({ details, ...beside }) => details && { ...named(details), ...parts(beside), sources: [] },
  topic: ({ details, ...beside }) => details && { ...named(details), ...beside },
  series: ({ details, searches }, once) =>
    details && { ...named(details), searches: searches.map(once(search)), sources: [] },
  source: ({ details, aside, withheld }) =>
    details && { ...details, aside: unlessEmpty(aside), withheld: withheld && dated(withheld) },
  instrument: ({ details, ...beside }) => details && { ...named(details), ...parts(beside), sources: [] },
  session: (state, once) => state.details && session(state, state.details, once),
};

/** A document's own fields as they are recorded. `show` makes the document of them. */
export const told = (state: StateOf<StreamType>, once: Once): Told | undefined =>
  (shown[state.type] as (state: StateOf<StreamType>, once: Once) => Told | undefined)(state, once);

const named = <D extends { readonly names: Names }>(details: D) => ({
  name: displayName(details.names),
  ...details,
});

/** What a state holds beside its details, each part shown under its own name. Nobody changes its lists, though a document's type allows it. */
const parts = <T extends object>(beside: T) => beside as { [F in keyof T]: Changeable<T[F]> };
type Changeable<T> = T extends readonly (infer Item)[] ? Item[] : T;

const dated = <T>({ at, data }: Dated<T>) => ({ ...data, at });

const datedAndTold = <T>({ statement, ...said }: Stated<T>) => ({ ...dated(said), statement, tellers: [] });

type Search = StateOf<"series">["searches"][number];
const search = ({ at, data }: Search) => ({ ...data, recordedAt: at });

/** A list that documents leave out where it is empty. */
const unlessEmpty = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

const session = (
  { status, corrected, cancellation, withdrawal, claims }: SessionState,
  details: Details,
  once: Once,
): Told<"session"> => ({
  status: status as Told<"session">["status"],
  ...details,
  inferred: inferredIn(details),
  claims: [...claims.values()].map(once(claim)),
  sources: [],
  corrected: unlessEmpty(corrected),
  cancelled: cancellation && dated(cancellation),
  withdrawn: withdrawal && dated(withdrawal),
});

function claim({
  type,
  data,
  corroborations,
  contradictions,
  follows,
  corrected,
  retracted,
}: ClaimState): Recorded<Claim> {
  // What the schema of a shown claim does not have, its event's `claim`, is not shown: a copy without it would take several times as long.
  return {
    ...data,
    id: data.claim,
    type,
    act: actOf(type),
    tellers: [],
    corroborations: unlessEmpty(corroborations.map(datedAndTold)),
    contradictions: unlessEmpty(contradictions.map(datedAndTold)),
    follows: unlessEmpty(follows.map(following)),
    corrected: unlessEmpty(corrected),
    retracted,
    // The event's schema holds exactly the fields of its type, and a correction only changes those.
  } as Recorded<Claim>;
}

const following = ({
  at,
  statement,
  data: { claim: _, earlier, ...data },
}: ClaimState["follows"][number]) => ({
  ...data,
  ...sessionAndClaim(earlier),
  at,
  statement,
  tellers: [],
});

type Details = NonNullable<SessionState["details"]>;

/** A field is inferred where any of its evidence is: a day may be printed without its year. */
const inferredIn = ({ evidence }: Details) =>
  unlessEmpty(
    sessionField.options.filter((field) => evidence[field]?.some(({ basis }) => basis === "inferred")),
  );
