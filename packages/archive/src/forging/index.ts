export { bentArchive, seeded } from "./bend.ts";
export type { Forgery } from "./files.ts";
export { forgeries } from "./forgeries.ts";
export { soundArchive, words } from "./sound-archive.ts";
