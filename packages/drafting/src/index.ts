export { type Draft, type DraftOptions, draft } from "./draft.ts";
export { stem } from "./languages/stem.ts";
export type { KnownName } from "./names/known.ts";
