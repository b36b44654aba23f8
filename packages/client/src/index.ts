export { type Client, type ClientOptions, createClient, type RequestInput } from "./client.ts";
export { type Page, pages } from "./pages.ts";
/** @public */
export { type Problem, type Result, result } from "./problem.ts";
export type { components, operations, paths } from "./schema.ts";
