export { sendWrite, type Write, type Written } from "../remote/write.ts";
export { applySheet } from "./apply-sheet.ts";
export { emptyCache } from "./cache.ts";
