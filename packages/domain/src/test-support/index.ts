export { eventTypesOf, fieldsOf, recordedEvents } from "./events.ts";
export { type MemoryRegister, memoryRegister } from "./memory-register.ts";
