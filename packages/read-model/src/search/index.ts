export { borrower } from "./borrow.ts";
export { searchFile } from "./file.ts";
export { type Follower, follower } from "./follow.ts";
export { positionAt } from "./known.ts";
export { openSearch } from "./open.ts";
export type { TextReader } from "./port.ts";
export { type Published, publisher } from "./publish.ts";
export { remaker } from "./remake.ts";
export { layout as searchLayout } from "./schema.ts";
