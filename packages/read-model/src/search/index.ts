export { searchFile } from "./file.ts";
export { type Follower, follower, type TextReader } from "./follow.ts";
export { openSearch } from "./open.ts";
