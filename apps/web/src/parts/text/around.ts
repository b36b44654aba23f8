import { cutterOf } from "@collegium/domain";

/** How many signs of what stands around a quotation are shown, at most. */
const shown = 160;

/** What stands before and behind a passage of a text, in its own paragraph, cut between words. Positions are code points. */
export function around(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { before: string; after: string } {
  const cut = cutterOf(text);
  const before =
    cut(Math.max(0, start - shown), start)
      .split("\n")
      .at(-1) ?? "";
  const [after = ""] = cut(end, end + shown).split("\n");
  const cutBefore = start > shown && [...before].length === shown;
  const cutAfter = cut(end + shown, end + shown + 1) !== "" && [...after].length === shown;
  return {
    before: cutBefore ? `… ${before.replace(/^\S*\s+/, "")}` : before,
    after: cutAfter ? `${after.replace(/\s+\S*$/, "")} …` : after,
  };
}
