import type { ViewStore } from "../port.ts";

/** Makes an empty set of views for one test; `[Symbol.asyncDispose]` lets go of what it holds. */
export type MakeViewStore = () => Promise<{ views: ViewStore } & AsyncDisposable>;
