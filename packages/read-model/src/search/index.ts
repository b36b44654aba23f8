export { borrower } from "./borrow.ts";
export { searchFile } from "./file.ts";
export { type Follower, follower, type TextReader } from "./follow.ts";
export { openSearch } from "./open.ts";
export { type Published, publisher } from "./publish.ts";
export { layout as searchLayout } from "./schema.ts";
