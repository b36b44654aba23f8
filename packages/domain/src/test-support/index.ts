export { eventTypesOf, fieldsOf, recordedEvents } from "./events.ts";
