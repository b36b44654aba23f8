import { type Revision, revision, type State, type StreamName, typeOf } from "@collegium/domain";
import { pacedCommits, pacer } from "@collegium/read-model";
import { type Missing, type Namesake, nameKey } from "@collegium/sheets";
import pMap from "p-map";
import { readCommits, readSource, textOf } from "../recording/context.ts";
import { foldStream } from "../register/folded-stream.ts";
import type { Register } from "../register/register.ts";

/** What was fetched of the register for a sheet so far. */
export interface Fetched {
  readonly streams: Map<StreamName, { readonly state: State; readonly revision: Revision }>;
  readonly texts: Map<string, string | "withheld" | undefined>;
  readonly names: Map<string, readonly Namesake[]>;
}

export const nothingFetched = (): Fetched => ({ streams: new Map(), texts: new Map(), names: new Map() });

/** At most this many fetches at once. */
const concurrency = 32;

/**
 * Fetches what a plan is missing, from the log itself: what was recorded a moment ago is there. But for who goes by a name: that the search file
 * knows, up to its position.
 */
export async function fetchMissing(
  { events, texts, search }: Pick<Register, "events" | "texts" | "search">,
  missing: Missing,
  fetched: Fetched,
): Promise<void> {
  const paced = pacedCommits(events, pacer());
  const fetchStream = async (stream: StreamName) => {
    const commits = await readCommits(paced, stream);
    const state = foldStream(typeOf(stream), commits);
    fetched.streams.set(stream, { state, revision: commits.at(-1)?.revision ?? revision(0) });
  };
  await pMap(missing.streams, fetchStream, { concurrency });
  // One after the other: a text may be long.
  for (const source of missing.sources)
    fetched.texts.set(source, await textOf(texts, source, await readSource(paced, source)));
  for (const asked of missing.names)
    fetched.names.set(nameKey(asked), (await search?.named(asked.type, asked.name)) ?? []);
}
