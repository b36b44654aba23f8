import type { StreamName } from "@collegium/domain";
import { pacedCommits, pacer } from "@collegium/read-model";
import { type AskedName, nameKey } from "@collegium/sheets";
import pMap from "p-map";
import { readSource, textOf } from "../recording/context.ts";
import type { Register } from "../register/register.ts";
import type { FetchMissing } from "./planning.ts";

/** At most this many fetches at once. */
const concurrency = 32;

/**
 * Fetches what a plan is missing from the log itself: what was recorded a moment ago is there. But for who goes by a name: that the search file
 * knows, up to its position. Lets others have their turns.
 */
export function fetchingFrom({
  events,
  texts,
  search,
}: Pick<Register, "events" | "texts" | "search">): FetchMissing {
  const pace = pacer();
  const paced = pacedCommits(events, pace);
  const fetchStream = async (stream: StreamName) => {
    // Of a stream without commits none is read at a pace.
    await pace();
    const commits: string[] = [];
    for await (const commit of paced.readStream(stream)) commits.push(JSON.stringify(commit));
    return [stream, `[${commits.join(",")}]`] as const;
  };
  const fetchText = async (source: string) =>
    [source, await textOf(texts, source, await readSource(paced, source))] as const;
  const fetchNames = async (names: readonly AskedName[]) => {
    const file = names.length > 0 ? await search?.() : undefined;
    const fetchNamed = async (asked: AskedName) => {
      await pace();
      return [nameKey(asked), (await file?.named(asked.type, asked.name)) ?? []] as const;
    };
    return pMap(names, fetchNamed, { concurrency });
  };
  return async ({ streams, sources, names }) => ({
    streams: new Map(await pMap(streams, fetchStream, { concurrency })),
    // One after the other: a text may be long.
    texts: new Map(await pMap(sources, fetchText, { concurrency: 1 })),
    names: new Map(await fetchNames(names)),
  });
}
