export { type Draft, type DraftOptions, draft } from "./draft.ts";
export type { KnownName } from "./names/known.ts";
