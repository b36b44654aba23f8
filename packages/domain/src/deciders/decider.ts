import type { DomainEvent, DraftEvent } from "../events/index.ts";
import type { StreamName } from "../names.ts";

/** What a decider may ask of the register beyond its own stream; everything is fetched before, by `needs`. */
export interface Context {
  /** Whether a stream has been created. */
  exists(stream: StreamName): boolean;
  /** The normalised text of a source; `withheld` where its words are gone, undefined where there is no such source. */
  text(source: string): string | "withheld" | undefined;
  /** The topic that this one was merged into, if it was. */
  mergedInto(topic: string): string | undefined;
}

/** One rule broken, in words that an editor understands. */
export interface Refusal {
  /** The rule's name, stable: `quotation-not-found`. */
  readonly rule: string;
  /** Where, as a JSON pointer (RFC 6901) into the list of events: `/2/data/evidence/0/exact`. */
  readonly pointer: string;
  readonly detail: string;
  /** For a quotation: the nearest passage, or every passage that fits, with its surroundings. */
  readonly passages?: readonly Passage[];
}

/** A stretch of a source's text; positions in code points, end exclusive. */
export interface Passage {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export type Decision =
  | { readonly outcome: "decided"; readonly events: readonly DomainEvent[] }
  | { readonly outcome: "refused"; readonly refusals: readonly Refusal[] };

/** Three functions that make up one stream type's behaviour. All are pure. */
export interface Decider<State, Draft = DraftEvent, Event = DomainEvent> {
  readonly initial: State;
  /** Decides one draft against the state that the drafts before it left. */
  decide(draft: Draft, state: State, context: Context): { events: Event[] } | { refusals: Refusal[] };
  evolve(state: State, event: Event): State;
}
