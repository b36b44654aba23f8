import { once, oncePer, type StreamType } from "@collegium/domain";
import { claim } from "../documents/claims.ts";
import { storedSchemas } from "../documents/index.ts";
import { type Part, partOf, placingIn } from "./part.ts";
import { quoting } from "./quotations.ts";
import { replacing, telling } from "./references.ts";
import { recalling, showing } from "./show.ts";
import { statingOnce } from "./stated-once.ts";

/** All that is done with documents of a type, or with a part of one: made of its schema once, when the first document comes, so that none is asked for its form. */
const shapeOf = (part: Part) => ({
  show: showing(part),
  recall: recalling(part),
  replaceReferences: replacing(part),
  eachReference: telling(part),
  eachQuotes: quoting(part),
  statedOnce: statingOnce(part),
  placing: placingIn(part),
});
type Shape = ReturnType<typeof shapeOf>;

/** Of each type's stored document. */
export const documentShape = oncePer((type: StreamType): Shape => shapeOf(partOf(storedSchemas[type])));

/** Of a claim in a session's document. */
export const claimShape = once((): Shape => shapeOf(partOf(claim)));
