export { eventStoreSuite, type SuiteOptions } from "./event-store.ts";
export { type TextStoreUnderTest, textStoreSuite } from "./text-store.ts";
export type { EventStoreUnderTest } from "./under-test.ts";
