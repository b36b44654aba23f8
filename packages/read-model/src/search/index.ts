export { searchFile } from "./asking/search-file.ts";
export { openSearch } from "./file/open.ts";
export { layout as searchLayout } from "./file/schema.ts";
export { type Follower, follower } from "./filling/follow.ts";
export { remaker } from "./filling/remake.ts";
export type { TextReader } from "./port.ts";
export { borrower } from "./sharing/borrow.ts";
export { type Published, publisher } from "./sharing/publish.ts";
