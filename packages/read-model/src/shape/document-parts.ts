import { type StreamType, streamTypes } from "@collegium/domain";
import { claim } from "../documents/claims.ts";
import { storedSchemas } from "../documents/index.ts";
import { type Part, partOf } from "./part.ts";
import { quoting } from "./quotations.ts";
import { replacing, telling } from "./references.ts";
import { recalling, showing } from "./show.ts";

/** All that is done with documents of a type, or with a part of one: made of its schema once, so that no document is asked for its form. */
const shapeOf = (part: Part) => ({
  show: showing(part),
  recall: recalling(part),
  replaceReferences: replacing(part),
  eachReference: telling(part),
  eachQuotes: quoting(part),
});
type Shape = ReturnType<typeof shapeOf>;

/** Of each type's stored document. */
export const documentShapes = Object.fromEntries(
  streamTypes.map((type) => [type, shapeOf(partOf(storedSchemas[type]))]),
) as Record<StreamType, Shape>;

/** Of a claim in a session's document. */
export const claimShape: Shape = shapeOf(partOf(claim));
