import { viewStoreSuite } from "../conformance/index.ts";
import { memoryViewStore } from "./view-store.ts";

viewStoreSuite("memoryViewStore", async () => ({
  views: memoryViewStore(),
  async [Symbol.asyncDispose]() {},
}));
