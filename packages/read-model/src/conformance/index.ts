export { type MakeViewSets, viewSetsSuite } from "./view-sets.ts";
export { type MakeViewStore, type ViewStoreSuiteOptions, viewStoreSuite } from "./view-store.ts";
