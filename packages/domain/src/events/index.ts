export {
  type Act,
  actingWithoutName,
  actNames,
  actOf,
  atLeastOneOf,
  type ClaimType,
  claimTypes,
} from "./claims.ts";
export { type DraftEvidence, draftEvidence } from "./evidence.ts";
export { instrumentDates, instrumentKind } from "./instrument.ts";
export { claimId, type Names, reason } from "./parts.ts";
export { type Evidence, evidence } from "./reading.ts";
export {
  type DataOf,
  type DomainEvent,
  type DraftEvent,
  type DraftOf,
  draftSchemas,
  type EventOf,
  type EventType,
  recordedSchemas,
} from "./schemas.ts";
export { sessionFields, sessionFormat, sessionMode } from "./session.ts";
export { asideWhy, type SourceDetails, sourceDetails, sourceKind } from "./source.ts";
export { type StatementId, statementId } from "./statement.ts";
export { language, matches, names, writing } from "./writing.ts";
