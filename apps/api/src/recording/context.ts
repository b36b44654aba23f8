import {
  type Commit,
  type Context,
  fold,
  type Needs,
  type SourceState,
  type StreamName,
  streamName,
} from "@collegium/domain";
import type { Register } from "../register.ts";

type Stores = Pick<Register, "events" | "texts">;

/** Fetches all that a decision will ask of the register beyond its own stream, side by side. */
export async function loadContext({ events, texts }: Stores, needs: Needs): Promise<Context> {
  const [existing, sources, merges] = await Promise.all([
    collect(needs.streams, async (stream) => ((await events.exists(stream)) ? true : undefined)),
    collect(needs.sources, (source) => readText({ events, texts }, source)),
    collect(needs.topics, (topic) => mergeChain(events, topic)),
  ]);
  const mergedInto = new Map([...merges.values()].flat());
  return {
    exists: (stream) => existing.has(stream),
    text: (source) => sources.get(source),
    mergedInto: (topic) => mergedInto.get(topic),
  };
}

/** At most this many fetches at once. */
const width = 32;

async function collect<Key, Value>(keys: Iterable<Key>, fetch: (key: Key) => Promise<Value | undefined>) {
  const found = new Map<Key, Value>();
  const left = [...new Set(keys)];
  const worker = async () => {
    for (let key = left.pop(); key !== undefined; key = left.pop()) {
      const value = await fetch(key);
      if (value !== undefined) found.set(key, value);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, left.length) }, worker));
  return found;
}

/** The text of a source. Withheld is what its stream says: true from that commit on, even while the words are still being removed. */
async function readText(stores: Stores, source: string): Promise<string | "withheld" | undefined> {
  const state = await readSource(stores.events, source);
  if (!state.details) return undefined;
  if (state.withheld) return "withheld";
  const text = await stores.texts.get(state.details.sha256 as Parameters<Stores["texts"]["get"]>[0]);
  return typeof text === "object" ? "withheld" : text;
}

export const readSource = async (events: Register["events"], source: string): Promise<SourceState> =>
  fold("source", await readCommits(events, streamName("source", source)));

/** Who was merged into whom, from `topic` to the end of its chain; stops where a chain would come back. */
async function mergeChain(events: Register["events"], topic: string): Promise<[string, string][]> {
  const chain: [string, string][] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = topic; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const into: string | undefined = fold(
      "topic",
      await readCommits(events, streamName("topic", at)),
    ).mergedInto;
    if (into !== undefined) chain.push([at, into]);
    at = into;
  }
  return chain;
}

/** All commits of one stream, in order. */
export const readCommits = (events: Register["events"], stream: StreamName): Promise<Commit[]> =>
  Array.fromAsync(events.readStream(stream));
