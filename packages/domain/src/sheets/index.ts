export { type Act, actNames } from "./acts.ts";
export type { SheetClaim, SheetReply } from "./claims.ts";
export { type ParsedSheet, parseSheet } from "./parse.ts";
export type { SheetQuote } from "./quote.ts";
export { type Sheet, sheetJsonSchema, sheetSchemaFile } from "./sheet.ts";
export type { SheetPlace, SheetProblem } from "./yaml.ts";
