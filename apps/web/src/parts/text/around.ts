/** How many signs of what stands around a quotation are shown, at most. */
const shown = 160;

/** What stands before and behind a passage of a text, in its own paragraph, cut between words. Positions are code points. */
export function around(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { before: string; after: string } {
  const signs = [...text];
  const before =
    signs
      .slice(Math.max(0, start - shown), start)
      .join("")
      .split("\n")
      .at(-1) ?? "";
  const [after = ""] = signs
    .slice(end, end + shown)
    .join("")
    .split("\n");
  const cutBefore = start > shown && [...before].length === shown;
  const cutAfter = end + shown < signs.length && [...after].length === shown;
  return {
    before: cutBefore ? `… ${before.replace(/^\S*\s+/, "")}` : before,
    after: cutAfter ? `${after.replace(/\s+\S*$/, "")} …` : after,
  };
}
