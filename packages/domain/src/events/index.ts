export { type ClaimType, claimTypes } from "./claims.ts";
export { type DraftEvidence, draftEvidence, type Evidence, evidence } from "./evidence.ts";
export { instrumentKind } from "./instrument.ts";
export {
  type DataOf,
  type DomainEvent,
  type DraftEvent,
  type DraftOf,
  draftSchemas,
  type EventOf,
  type EventType,
  eventSchemas,
} from "./schemas.ts";
export { sessionFields, sessionFormat } from "./session.ts";
export { claimId, language, matches, type Names, names } from "./shared.ts";
export { type SourceDetails, sourceDetails } from "./source.ts";
