import { type StreamName, streamName } from "@collegium/domain";
import { quotationTargets } from "../naming/references.ts";
import { pacer } from "../pace.ts";
import type { ViewStore } from "../port.ts";
import { mentionPages } from "../projection/mention-pages.ts";
import { storedDocument } from "../projection/stored.ts";

/** Where a source is quoted by what stands, and where it was set aside; undefined where there is no such source. Costs a read of each document that quotes it. */
export async function readPlaces(views: ViewStore, source: string): Promise<Places | undefined> {
  const stream = streamName("source", source);
  const document = await storedDocument(views, stream);
  if (document?.type !== "source") return undefined;
  const pace = pacer();
  const quoted: Stretch[] = [];
  for (const quoting of await quotingStreams(views, stream)) {
    const stored = await storedDocument(views, quoting);
    if (!stored || (stored.type === "session" && stored.status === "withdrawn")) continue;
    await pace();
    for (const { evidence } of quotationTargets(stored))
      for (const one of evidence) if (one.source === source) quoted.push({ start: one.start, end: one.end });
  }
  const aside = (document.aside ?? []).map(({ start, end }) => ({ start, end }));
  return { quoted, aside };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Places {
  readonly quoted: readonly Stretch[];
  readonly aside: readonly Stretch[];
}

async function quotingStreams(views: ViewStore, source: StreamName): Promise<Set<StreamName>> {
  const found = new Set<StreamName>();
  for await (const page of mentionPages(views, source)) for (const { stream } of page) found.add(stream);
  return found;
}
