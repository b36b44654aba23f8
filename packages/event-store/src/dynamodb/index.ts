export { type DynamoStoreOptions, dynamoEventStore } from "./event-store.ts";
export { hintOf, pagePartition, type StoreTables, storeTables } from "./layout.ts";
export { type DynamoLoaderOptions, dynamoLoader } from "./loader.ts";
export type { Decision, Hint, Sequenced } from "./sequencer/decisions.ts";
export type { Reconciled } from "./sequencer/reconcile.ts";
export { type Sequencer, type SequencerOptions, sequencer } from "./sequencer/sequencer.ts";
export { type DynamoTextOptions, dynamoTextStore } from "./text-store.ts";
