import { type Collection, collections, type StreamType } from "@collegium/domain";

/** What is in the register, as far as requests are to meet it. */
export interface Known {
  readonly ids: Readonly<Record<StreamType, readonly string[]>>;
  /** Texts by source. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Asks a running register for what it has. */
export async function readKnown(url: string): Promise<Known> {
  const ids = {} as Record<StreamType, readonly string[]>;
  for (const [type, collection] of Object.entries(collections) as [StreamType, Collection][]) {
    const page = (await (await fetch(`${url}/v1/${collection}?limit=100`)).json()) as {
      items: { id: string }[];
    };
    ids[type] = page.items.map(({ id }) => id);
  }
  const texts = new Map<string, string>();
  for (const id of ids.source) texts.set(id, await (await fetch(`${url}/v1/sources/${id}/text`)).text());
  return { ids, texts };
}
