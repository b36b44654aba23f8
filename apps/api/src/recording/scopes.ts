import type { DraftEvent } from "@collegium/domain";
import type { Scope } from "../identity/index.ts";

/** Events that take something away from readers. */
const curated: ReadonlySet<unknown> = new Set<DraftEvent["type"]>([
  "BodyMerged",
  "ClaimRetracted",
  "InstrumentMerged",
  "PersonMerged",
  "SessionWithdrawn",
  "SourceWithheld",
  "StatementRetracted",
  "TopicMerged",
]);

/** What a writer needs to record what a body holds, which may be anything: what is no event at all needs what most do. */
export const scopesFor = (events: unknown): Set<Scope> =>
  new Set(
    Array.isArray(events) && events.length > 0
      ? events.map((event) => (curated.has(event?.type) ? "curate" : "record"))
      : ["record"],
  );
