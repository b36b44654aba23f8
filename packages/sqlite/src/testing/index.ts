export { type Holder, holdLock } from "./hold-lock.ts";
export { preparations } from "./preparations.ts";
