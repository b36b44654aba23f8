export type { MakeViewStore } from "./make.ts";
export { type MakeViewSets, viewSetsSuite } from "./view-sets.ts";
export { type ViewStoreSuiteOptions, viewStoreSuite } from "./view-store.ts";
