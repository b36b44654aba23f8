import type { DataOf, DomainEvent } from "../events/index.ts";
import type { Texts } from "../evidence/resolve.ts";
import type { StreamName } from "../ids.ts";
import type { Refusal } from "../refusals/refusal.ts";
import type { LineageRelation } from "./lineage.ts";
import type { DecisionMemory } from "./memory.ts";
import type { Placed } from "./placed.ts";
import type { SessionState } from "./state.ts";

/** What a decider may ask of the register beyond its own stream; everything is fetched before, by `needs`. */
export interface Context extends Texts {
  /** Whether a stream has been created. */
  exists(stream: StreamName): boolean;
  /** The topic that this one was merged into, if it was. */
  mergedInto(topic: string): string | undefined;
  /** The topic that this one stands under, if it does. */
  broaderOf(topic: string): string | undefined;
  /** What recurs in a series; undefined where there is no such series. */
  seriesOf(series: string): DataOf<"SeriesDefined">["of"] | undefined;
  /** What kind of body this is; undefined where there is no such body. */
  kindOf(body: string): DataOf<"BodyRegistered">["kind"] | undefined;
  /** A session that claims of another follow; undefined where there is none. */
  session(id: string): EarlierSession | undefined;
  /** Where a relation leads on from a thing; undefined where more would have to be followed than one write may ask. */
  onward(stream: StreamName, relation: LineageRelation): readonly StreamName[] | undefined;
}

/** What is asked of a session whose claims others follow. */
export type EarlierSession = Pick<SessionState, "status" | "details" | "claims">;

export type Decision =
  | { readonly outcome: "decided"; readonly events: readonly DomainEvent[] }
  | { readonly outcome: "refused"; readonly refusals: readonly Refusal[] };

/** The stream that an event is for, and what the register holds beside it. */
export interface Setting {
  readonly stream: StreamName;
  readonly id: string;
  readonly context: Context;
  readonly memory: DecisionMemory;
}

/**
 * What makes up one stream type's behaviour: where it starts, which rules an event would break, and what an event
 * does. All are pure. After a draft that breaks a rule `decide` goes on as if it had been right, to collect what else
 * is wrong; so `evolve` must take such events, too. Only what is barred is left out.
 */
export interface Decider<S, E> {
  readonly initial: S;
  /** Why the stream takes no such event at this point, whatever it says; pointers start at the event. */
  bars?(event: E, state: S): Refusal | undefined;
  /** Rules that the event would break by what it says. What all streams have in common is not asked here. */
  check(event: E, state: S, setting: Setting): readonly Refusal[];
  evolve(state: S, event: E, placed: Placed): S;
}
