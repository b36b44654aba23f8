/**
 * What a terminal would obey or hide instead of showing it: C0 and C1 controls (but line feed and tab), DEL, line and paragraph separators,
 * and the signs that turn the direction of what follows (https://unicode.org/reports/tr9/#Directional_Formatting_Characters).
 */
const commanding =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is made visible
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that only says, and commands nothing, wherever it is shown: such signs are written as JSON writes them (`\u001b`). In JSON text they
 * can only stand inside strings, so it stays the same JSON.
 */
export const harmless = (text: string): string =>
  text.replace(commanding, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
