export type { Checked, Difference as CheckedDifference, Standing, Verdict } from "./check.ts";
export { searchFile } from "./file.ts";
export { type Follower, follower, type TextReader } from "./follow.ts";
export { openSearch } from "./open.ts";
export * from "./port.ts";
export { nameRoles, passageKinds } from "./rows.ts";
