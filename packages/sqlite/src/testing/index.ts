export { type Holder, holdLock } from "./hold-lock.ts";
export { preparedAgain } from "./preparations.ts";
