export { complaint, complaintsOf } from "./complaints.ts";
export { eventTypesOf, fieldsOf, recordedEvents } from "./events.ts";
