export { doubtInWords } from "./clauses/confidence.ts";
export { languageOf } from "./languages/language.ts";
export { proposalsIn } from "./propose.ts";
