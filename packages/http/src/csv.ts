import { stringify } from "csv-stringify/sync";

/** Begins with what begins no formula, and holds nothing that is quoted: most cells are ids, days and words such as these. */
const plain = /^[\p{L}\p{N}/][^",\r\n]*$/u;

/**
 * A line of CSV (RFC 4180, but for LF). What a spreadsheet would take for a formula begins with an apostrophe there, as OWASP advises: quotations
 * and titles are other people's words.
 */
export const csvLine = (cells: readonly (string | undefined)[]): string =>
  `${cells.map(csvCell).join(",")}\n`;

/**
 * The first line of a table: its columns' names, behind the mark that says that all is UTF-8. Without it, Excel takes what it opens for the reader's own code
 * page, and garbles Cyrillic and curly quotes.
 */
export const csvHead = (names: readonly string[]): string => `\ufeff${csvLine(names)}`;

/** Law: the cells of a line are those that csv-stringify makes of all of them at once, which takes several times as long. */
function csvCell(value = ""): string {
  if (value === "" || plain.test(value)) return value;
  return stringify([[value]], { escape_formulas: true, eof: false });
}
