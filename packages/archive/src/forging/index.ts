export { bentArchive, seeded } from "./bend.ts";
export { type Forgery, forgeries } from "./forgeries.ts";
export { soundArchive, words } from "./sound-archive.ts";
