export { type EventStoreUnderTest, eventStoreSuite, type SuiteOptions } from "./event-store.ts";
export { type TextStoreUnderTest, textStoreSuite } from "./text-store.ts";
