import type { DraftEvent } from "@collegium/domain";
import type { Scope } from "../identity/index.ts";

/** Events that take something away from readers. */
const curated: ReadonlySet<DraftEvent["type"]> = new Set([
  "ClaimRetracted",
  "SessionWithdrawn",
  "SourceWithheld",
  "TopicMerged",
]);

/** What a writer needs to record these events. */
export const scopesFor = (drafts: readonly Pick<DraftEvent, "type">[]): Scope[] =>
  drafts.map(({ type }) => (curated.has(type) ? "curate" : "record"));
