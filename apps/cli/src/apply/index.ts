export { sendWrite, type Write, type Written } from "../remote/write.ts";
export { sendSheet } from "./send-sheet.ts";
