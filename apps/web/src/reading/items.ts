import { collections, type StreamType } from "@collegium/domain";
import type { itemSchemas, ThingPageRequest } from "@collegium/read-model";
import type { Lookup } from "./port.ts";

export type Item<T extends StreamType> = ReturnType<(typeof itemSchemas)[T]["parse"]>;

/** The items of a list's beginning. */
export async function readItems<T extends StreamType>(
  reading: Lookup,
  type: T,
  page: ThingPageRequest,
): Promise<Item<T>[] | undefined> {
  const found = await reading.list(collections[type], {}, page);
  return found?.items.map((item) => JSON.parse(item) as Item<T>);
}
