export {
  type Answer,
  type AnswerOptions,
  type Ctx,
  forEver,
  notModified,
  readingCache,
  send,
  sendReading,
} from "./answer.ts";
export { answering, type Handler, type Observe, type Surroundings } from "./answering.ts";
export { csvHead, csvLine } from "./csv.ts";
export { readTags } from "./entity-tag.ts";
export type { Env, Exchange, Site } from "./env.ts";
export { etagOf, sha256Hex, shortHash } from "./hash.ts";
export { logTo } from "./log.ts";
export { type Unmatched, unmatched } from "./methods.ts";
export { type ReadCache, readCache } from "./read-cache.ts";
export { siteOf } from "./site.ts";
export { todayBy } from "./today.ts";
