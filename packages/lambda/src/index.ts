export { handlerOf } from "./handler.ts";
export { registerIn } from "./register.ts";
export { searchIn } from "./searching.ts";
export { stdoutLog } from "./stdout-log.ts";
