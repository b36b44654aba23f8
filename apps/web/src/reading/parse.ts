import type { StreamType } from "@collegium/domain";
import type { ServedDocument } from "@collegium/read-model";
import type { Read } from "./port.ts";

const decoder = new TextDecoder();

/** A document, for a page that is made of it. */
export const parsed = <T extends StreamType>(_type: T, { body }: Read): ServedDocument<T> =>
  JSON.parse(decoder.decode(body)) as ServedDocument<T>;
