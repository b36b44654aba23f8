export { type MakeViewSets, viewSetsSuite } from "./view-sets.ts";
export { type MakeViewStore, viewStoreSuite } from "./view-store.ts";
