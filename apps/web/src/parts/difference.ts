import { diffWordsWithSpace } from "diff";
import { html, type Part } from "../markup/html.ts";

/** Signs of two texts that are compared, and how many differences are looked for. */
const mostSigns = 40_000;
const mostEdits = 300;

/** A stretch of words that two texts have in common, or that one of them alone has. */
export interface Stretch {
  readonly value: string;
  readonly added?: boolean;
  readonly removed?: boolean;
}

/** How one text differs from another, word by word; undefined where they are too long or too different to be held side by side. */
export const differing = (before: string, after: string): readonly Stretch[] | undefined =>
  before.length + after.length <= mostSigns
    ? diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
    : undefined;

/** Words that went are struck out, words that came underlined; what both have is shown by `kept`. */
export const struck = (
  stretches: readonly Stretch[],
  kept: (words: string) => string = (words) => words,
  cut: (words: string) => string = (words) => words,
): Part[] =>
  stretches.map(({ value, added, removed }) => {
    if (added) return html`<ins>${cut(value)}</ins>`;
    return removed ? html`<del>${cut(value)}</del>` : kept(value);
  });
