import {
  currentVersion,
  type DataOf,
  type DomainEvent,
  type EventType,
  type Evidence,
  type StatementId,
  type StreamName,
  type StreamType,
  streamName,
} from "@collegium/domain";
import { states } from "./labels.ts";
import type { Random } from "./random.ts";

/** What the generator remembers between commits: vocabulary, the latest things, and which ids were given; no commits. */
export interface World {
  readonly random: Random;
  readonly countries: Country[];
  readonly topics: Set<string>;
  readonly series: Set<string>;
  /** The latest instruments, the newest last. */
  readonly instruments: Instrument[];
  /** The latest sessions, to which things still happen. */
  readonly sessions: HeldSession[];
  /** Who was minister before, and nothing took the place of: the latest. */
  readonly former: string[];
  /** Topics and organisations that others took the place of, by their streams. */
  readonly merged: Set<StreamName>;
  /** Numbers for ids that must not repeat, by their stem. */
  readonly numbers: Map<string, number>;
  /** How many commits a stream has by now. */
  readonly revisionOf: (stream: StreamName) => number;
}

export interface Country {
  readonly id: string;
  readonly name: string;
  readonly capital: string;
  readonly ministry: string;
  /** Who is minister now. */
  minister?: Minister;
}

export interface Minister {
  readonly person: string;
  readonly name: string;
}

export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly parties: string[];
}

export interface HeldSession {
  readonly id: string;
  readonly title: string;
  /** Where its communiqué says the title. */
  readonly heading: Evidence;
  readonly date: string;
  readonly parties: readonly [Country, Country];
  /** Sentences of the claims that still stand, by claim. */
  readonly claims: Map<string, string>;
  secondAccount: boolean;
  /** What was set aside of its communiqué, and can be taken up again. */
  aside?: Evidence;
  /** A claim that the second account corroborates, and the statement by which it does, that can be taken back. */
  corroborated?: { readonly claim: string; readonly statement: StatementId };
}

/** An event as an editor sends it. */
export interface Sent {
  readonly type: string;
  readonly data: unknown;
}

/** One write, before it has its place, time and author. */
export interface Write {
  readonly stream: StreamName;
  readonly events: readonly DomainEvent[];
  readonly reason?: string;
  /** What an editor sends, where the events don't hold it. */
  readonly sent?: readonly Sent[];
  /** The text that a deposit is about. */
  readonly text?: string;
}

/** Writes as they come, and at the end what the caller wanted to know. */
export type Writes<Result = void> = Generator<Write, Result, void>;

export const newWorld = (random: Random, revisionOf: World["revisionOf"]): World => ({
  random,
  countries: states.map(({ id, en, capital }) => ({ id, name: en, capital, ministry: `mfa-${id}` })),
  topics: new Set(),
  series: new Set(),
  instruments: [],
  sessions: [],
  former: [],
  merged: new Set(),
  numbers: new Map(),
  revisionOf,
});

export const event = <T extends EventType>(type: T, data: DataOf<T>): DomainEvent =>
  ({ type, version: currentVersion(type), data }) as DomainEvent;

export const write = (type: StreamType, id: string, ...events: DomainEvent[]): Write => ({
  stream: streamName(type, id),
  events,
});

/** `stem`, `stem-2`, `stem-3` …: an id that was not given before. */
export function freshId({ numbers }: World, stem: string): string {
  const number = (numbers.get(stem) ?? 0) + 1;
  numbers.set(stem, number);
  return number === 1 ? stem : `${stem}-${number}`;
}

/** Adds to a list of the latest, and forgets the oldest beyond `most`. */
export function remember<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.shift();
}
