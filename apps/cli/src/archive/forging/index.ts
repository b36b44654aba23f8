export { bentArchive, seeded } from "./bend.ts";
export { type Forgery, forgeries } from "./forgeries.ts";
export { soundArchive } from "./sound-archive.ts";
