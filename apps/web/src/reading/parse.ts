import { setImmediate as nextTurn } from "node:timers/promises";
import type { StreamType } from "@collegium/domain";
import type { ServedDocument } from "@collegium/read-model";
import type { Read } from "./port.ts";

const decoder = new TextDecoder();

/** A document, for a page that is made of it. */
export const parsed = <T extends StreamType>(_type: T, { body }: Read): ServedDocument<T> =>
  JSON.parse(decoder.decode(body)) as ServedDocument<T>;

/** As `parsed`, in a turn of the event loop of its own: parsing a long one takes as long as making its page, and others are served in between. */
export async function parsedApart<T extends StreamType>(type: T, read: Read): Promise<ServedDocument<T>> {
  await nextTurn();
  const document = parsed(type, read);
  await nextTurn();
  return document;
}
