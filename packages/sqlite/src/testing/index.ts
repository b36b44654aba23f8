export { type Holder, holdLock } from "./hold-lock.ts";
