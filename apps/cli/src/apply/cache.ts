import { allItems, type Client, type Page, type Problem, type Result } from "@collegium/client";
import {
  collections,
  fold,
  idOf,
  type RecordedEvent,
  type Revision,
  revision,
  type State,
  type StreamName,
  typeOf,
} from "@collegium/domain";
import type { Missing } from "@collegium/sheets";
import pMap from "p-map";

/** A stream as it stands, folded from its public history. */
export interface Known {
  readonly state: State;
  readonly revision: Revision;
}

/** What is known of the register; filled as plans ask for it. */
export interface Cache {
  readonly streams: Map<StreamName, Known>;
  readonly texts: Map<string, string | "withheld" | undefined>;
  /** Streams that are here as a dry run would leave them, not as the register has them. */
  readonly simulated: Set<StreamName>;
}

export const emptyCache = (): Cache => ({ streams: new Map(), texts: new Map(), simulated: new Set() });

/** Requests at once: histories are short, and the register may be far away. */
const width = 8;

/** Fetches what a plan is missing; answers with the first problem. */
export async function fetchMissing(
  client: Client,
  missing: Missing,
  cache: Cache,
): Promise<Problem | undefined> {
  const streams = missing.streams.map((stream) => () => fetchStream(client, stream, cache));
  const texts = missing.sources.map((source) => () => fetchText(client, source, cache));
  let problem: Problem | undefined;
  const unlessMet = async (fetch: () => Promise<Problem | undefined>) => {
    if (problem === undefined) problem = (await fetch()) ?? problem;
  };
  await pMap([...streams, ...texts], unlessMet, { concurrency: width });
  return problem;
}

interface Entry {
  readonly revision: number;
  readonly events: readonly RecordedEvent[];
}

async function fetchStream(client: Client, stream: StreamName, cache: Cache): Promise<Problem | undefined> {
  const address = `/v1/${collections[typeOf(stream)]}/${idOf(stream)}/history?limit=100`;
  const first = client.request(address) as Promise<Result<Page<Entry>>>;
  const history = await allItems(client, first);
  if (!history.ok && history.problem.status !== 404) return history.problem;
  const entries = history.ok ? history.data : [];
  const commits = entries as unknown as Parameters<typeof fold>[1];
  try {
    cache.streams.set(stream, {
      state: fold(typeOf(stream), commits),
      revision: revision(entries.at(-1)?.revision ?? 0),
    });
    return undefined;
  } catch (error) {
    return unreadable(stream, error as Error);
  }
}

/** The register's own problem of this name, told before it is asked. */
const unreadable = (stream: StreamName, { message }: Error): Problem => ({
  type: "/problems/unreadable",
  title: "A commit can't be read by this version",
  status: 409,
  detail: `${stream}: ${message}`,
  instance: "",
});

async function fetchText(client: Client, source: string, cache: Cache): Promise<Problem | undefined> {
  const found = await client.request(`/v1/sources/${source}/text`);
  if (found.ok) cache.texts.set(source, String(found.data));
  else if (found.problem.status === 410) cache.texts.set(source, "withheld");
  else if (found.problem.status === 404) cache.texts.set(source, undefined);
  else return found.problem;
  return undefined;
}
