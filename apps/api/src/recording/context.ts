import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type Commit,
  type Context,
  contextOf,
  leadsTo,
  maxLineage,
  type Needs,
  type Refusal,
  type SourceState,
  type State,
  type StreamName,
  type StreamType,
  streamName,
  type TopicState,
  tooManyReferences,
  tooMuchText,
  typeOf,
} from "@collegium/domain";
import { pacedCommits, pacer } from "@collegium/read-model";
import pMap from "p-map";
import { foldStream } from "../register/folded-stream.ts";
import type { Register } from "../register/register.ts";
import { storedText } from "../register/stored-text.ts";

type Stores = Pick<Register, "events" | "texts">;

/** Fetches all that a decision will ask of the register beyond its own stream, side by side; nothing of what is more than one write may ask. */
export async function loadContext(stores: Stores, needs: Needs): Promise<Context | Refusal> {
  const tooMany = tooManyReferences(needs);
  if (tooMany) return tooMany;
  const pace = pacer();
  const { texts } = stores;
  const events = pacedCommits(stores.events, pace);
  const quoted = await collect(needs.sources, (source) => readSource(events, source));
  const tooMuch = tooMuchText([...quoted.values()].map(lengthOf));
  if (tooMuch) return tooMuch;
  const [existing, sources, chains, series, bodies, followed] = await Promise.all([
    collect(needs.streams, async (stream) => {
      await pace();
      return (await events.exists(stream)) ? true : undefined;
    }),
    collect(quoted.keys(), async (source) => textOf(texts, source, quoted.get(source))),
    collect(needs.topics, (topic) => chainOf(events, topic)),
    collect(named("series", needs.series), (stream) => readCreation(events, stream)),
    collect(named("body", needs.bodies), (stream) => readCreation(events, stream)),
    inTurn(named("session", needs.sessions), async (stream) =>
      foldStream("session", await readCommits(events, stream)),
    ),
  ]);
  const topics = [...chains.values()].flat();
  const states = new Map<StreamName, State>([...topics, ...series, ...bodies, ...followed]);
  const lineage = await follow(events, needs.lineages);
  return contextOf({
    exists: (stream) => existing.has(stream),
    text: (source) => sources.get(source),
    state: (stream) => states.get(stream),
    followed: (stream) => lineage.get(stream),
  });
}

const named = (type: StreamType, ids: Iterable<string>): StreamName[] =>
  Array.from(ids, (id) => streamName(type, id));

/** At most this many fetches at once. */
const width = 32;

async function collect<Key, Value>(keys: Iterable<Key>, fetch: (key: Key) => Promise<Value | undefined>) {
  const found = new Map<Key, Value>();
  const fetchOne = async (key: Key, index: number) => {
    const value = await fetch(key);
    // A store that answers at once would let nobody else have a turn until all is fetched.
    if (index % width === 0) await nextTurn();
    if (value !== undefined) found.set(key, value);
  };
  await pMap(new Set(keys), fetchOne, { concurrency: width });
  return found;
}

/** As `collect`, one after the other: of what is long. */
async function inTurn<Key, Value>(keys: Iterable<Key>, fetch: (key: Key) => Promise<Value>) {
  const found = new Map<Key, Value>();
  for (const key of keys) found.set(key, await fetch(key));
  return found;
}

const lengthOf = ({ details, withheld }: SourceState): number => (withheld ? 0 : (details?.length ?? 0));

/** The text of a source. Withheld is what its stream says: true from that commit on, even while the words are still being removed. */
export async function textOf(
  texts: Stores["texts"],
  source: string,
  state: SourceState | undefined,
): Promise<string | "withheld" | undefined> {
  if (!state?.details) return undefined;
  if (state.withheld) return "withheld";
  const text = await storedText(texts, source, state.details.sha256);
  return typeof text === "object" ? "withheld" : text;
}

export const readSource = async (events: Register["events"], source: string): Promise<SourceState> =>
  foldStream("source", await readCommits(events, streamName("source", source)));

/** From `topic` over what took each one's place, or else stands above it, to the end; stops where a chain would come back. */
async function chainOf(events: Register["events"], topic: string): Promise<[StreamName, TopicState][]> {
  const chain = new Map<StreamName, TopicState>();
  for (let at: StreamName | undefined = streamName("topic", topic); at !== undefined && !chain.has(at); ) {
    const state: TopicState = foldStream("topic", await readCommits(events, at));
    chain.set(at, state);
    const next: string | undefined = state.mergedInto ?? state.details?.broader;
    at = next === undefined ? undefined : streamName("topic", next);
  }
  return [...chain];
}

/** What relations lead to, to their ends, also where they are rings; at most `maxLineage` things in all. */
async function follow(
  events: Register["events"],
  lineages: Needs["lineages"],
): Promise<ReadonlyMap<StreamName, State>> {
  const states = new Map<StreamName, State>();
  for (const { relation, target } of lineages) {
    const passed = new Set<StreamName>();
    const left = [target];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (passed.has(at)) continue;
      passed.add(at);
      if (!states.has(at) && states.size === maxLineage) return states;
      const state = states.get(at) ?? foldStream(typeOf(at), await readCommits(events, at));
      states.set(at, state);
      left.push(...leadsTo(state, relation));
    }
  }
  return states;
}

/** The first commit alone: what kind of thing a record is never changes. */
async function readCreation(events: Register["events"], stream: StreamName): Promise<State | undefined> {
  const first = await Array.fromAsync(events.readStream(stream, undefined, 1));
  return first.length > 0 ? foldStream(typeOf(stream), first) : undefined;
}

/** All commits of one stream, in order. */
export const readCommits = (events: Register["events"], stream: StreamName): Promise<Commit[]> =>
  Array.fromAsync(events.readStream(stream));
