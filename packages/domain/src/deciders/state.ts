import type { ClaimType, DataOf, StatementId } from "../events/index.ts";
import type { StreamType } from "../ids.ts";
import type { LayeredMap } from "./layered-map.ts";
import type { FormerNames } from "./names-in-time.ts";
import type { Stretch } from "./stretches.ts";

/** What an event said, and when it was recorded. */
export interface Dated<T> {
  readonly at: string;
  readonly data: T;
}

/** What an event said that can be taken back by itself. */
export interface Stated<T> extends Dated<T> {
  readonly statement: StatementId;
}

/** One of the statements that say the same: where it was made, and which of the pieces of evidence it brought. */
export interface Saying extends StatementId {
  quotes?: number[];
}

/** What several statements may say: their evidence in one list, and who brought which of it. */
export type Told<T> = T & { statements: Saying[] };

/** A body as it stands; without `details` it has not been registered. */
export interface BodyState {
  readonly type: "body";
  readonly details?: DataOf<"BodyRegistered">;
  /** What it was called before, oldest first. */
  readonly former: readonly FormerNames[];
  /** The body that took its place: then it takes no further events. So with persons and instruments. */
  readonly mergedInto?: string;
}

/** A person as it stands, with the offices in the order in which they were recorded. */
export interface PersonState {
  readonly type: "person";
  readonly details?: DataOf<"PersonRegistered">;
  readonly offices: readonly Told<DataOf<"OfficeHeld">>[];
  readonly mergedInto?: string;
}

/** A topic as it stands; after a merge it only points at the topic that took its place. */
export interface TopicState {
  readonly type: "topic";
  readonly details?: DataOf<"TopicDefined">;
  readonly mergedInto?: string;
}

/** A series as it stands, with every search for a member that was recorded. */
export interface SeriesState {
  readonly type: "series";
  readonly details?: DataOf<"SeriesDefined">;
  readonly searches: readonly Dated<DataOf<"SearchRecorded">>[];
}

/** A passage that was set aside. */
interface SetAside extends Stretch {
  readonly why: DataOf<"PassagesSetAside">["why"];
}

/** A source as it stands: what is said of its text; `withheld` holds the reason once the text is gone. */
export interface SourceState {
  readonly type: "source";
  readonly details?: DataOf<"SourceDeposited">;
  readonly withheld?: Dated<DataOf<"SourceWithheld">>;
  /** What nobody claims anything of, as it stands in the text; none overlaps another. */
  readonly aside: readonly SetAside[];
}

/** A title seen in print: `listed` among the instrument's own details, said by statements of its own, or both. */
type Alias = DataOf<"InstrumentAliasAdded"> & { listed?: true; statements?: Saying[] };

/** An instrument as it stands; `aliases` holds every alias, also those that were added later. */
export interface InstrumentState {
  readonly type: "instrument";
  readonly details?: Omit<DataOf<"InstrumentRegistered">, "aliases">;
  readonly aliases: readonly Alias[];
  readonly links: readonly Told<DataOf<"InstrumentLinked">>[];
  /** Bodies that became parties after it was made. */
  readonly accessions?: readonly Told<DataOf<"PartyAcceded">>[];
  /** Bodies that are parties no longer. */
  readonly departures?: readonly Told<DataOf<"PartyLeft">>[];
  readonly mergedInto?: string;
}

/** What was said when a claim was taken back. */
type Retraction = Omit<DataOf<"ClaimRetracted">, "claim"> & { readonly at: string };

/** One claim after all corrections, of its own type, with what other sources say to it. */
export type ClaimState<T extends ClaimType = ClaimType> = {
  [K in T]: {
    readonly type: K;
    /** The claim's current data: its own fields, the common ones and the id. */
    readonly data: DataOf<K>;
    /** That it is said no more, since when and why; with the claims that say it instead. */
    readonly retracted?: Retraction;
    readonly corroborations: readonly Stated<DataOf<"ClaimCorroborated">>[];
    readonly contradictions: readonly Stated<DataOf<"ClaimContradicted">>[];
    /** What it does to claims of earlier sessions. */
    readonly follows: readonly Stated<DataOf<"ClaimFollowed">>[];
    /** When it was corrected. */
    readonly corrected: readonly string[];
  };
}[T];

/** A session as it stands. `details` are those announced until it is held, then those of the meeting. */
export interface SessionState {
  readonly type: "session";
  readonly status: "none" | "announced" | "held" | "cancelled" | "withdrawn";
  readonly details?: DataOf<"SessionHeld">;
  /** When these details were corrected. */
  readonly corrected: readonly string[];
  readonly cancellation?: Dated<DataOf<"SessionCancelled">>;
  readonly withdrawal?: Dated<DataOf<"SessionWithdrawn">>;
  /** Every claim ever made, by id, in order; retracted ones stay. */
  readonly claims: LayeredMap<string, ClaimState>;
}

/** What a stream's events add up to; plain data, never changed in place. */
export type State =
  | BodyState
  | PersonState
  | TopicState
  | SeriesState
  | SourceState
  | InstrumentState
  | SessionState;
export type StateOf<S extends StreamType> = Extract<State, { type: S }>;
