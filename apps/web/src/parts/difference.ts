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
export function differing(before: string, after: string): readonly Stretch[] | undefined {
  if (before.length + after.length > mostSigns) return undefined;
  const stretches = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  return stretches && inRows(stretches);
}

/** Words that were changed one after the other are told as one change: what went, then what came, with the spaces between that they had in common. */
function inRows(stretches: readonly Stretch[]): Stretch[] {
  const told: Stretch[] = [];
  let [went, came] = ["", ""];
  const tell = (kept: string) => {
    const both = went !== "" && came !== "" ? spaceBehind(went, came) : "";
    const [removed, added] = [went, came].map((words) => words.slice(0, words.length - both.length));
    if (removed) told.push({ value: removed, removed: true });
    if (added) told.push({ value: added, added: true });
    if (both + kept !== "") told.push({ value: both + kept });
    [went, came] = ["", ""];
  };
  for (const [n, { value, added, removed }] of stretches.entries()) {
    const next = stretches[n + 1];
    const isWithin = went !== "" && came !== "" && (next?.added || next?.removed);
    if (removed) went += value;
    else if (added) came += value;
    else if (isWithin && /^[^\S\n]+$/.test(value)) [went, came] = [went + value, came + value];
    else tell(value);
  }
  tell("");
  return told;
}

/** The white space in which both end. */
function spaceBehind(one: string, other: string): string {
  const space = one.slice(one.trimEnd().length);
  let length = 0;
  while (length < space.length && space.at(-1 - length) === other.at(-1 - length)) length++;
  return one.slice(one.length - length);
}

/** Words that went are struck out, words that came underlined; what both have is shown by `kept`. */
export const struck = (
  stretches: readonly Stretch[],
  kept: (words: string) => string = (words) => words,
  cut: (words: string) => string = (words) => words,
): Part[] =>
  stretches.map(({ value, added, removed }, n) => {
    if (added) return html`<ins>${cut(value)}</ins>`;
    if (!removed) return kept(value);
    return html`<del>${cut(value)}</del>${areWords(value, stretches[n + 1]) && " "}`;
  });

/** Whether what went would run into what came, and be one word for who hears or copies it. */
const areWords = (went: string, next: Stretch | undefined): boolean =>
  next?.added === true && /[\p{L}\p{N}]$/u.test(went) && /^[\p{L}\p{N}]/u.test(next.value);

/** Signs of one value that are shown, and of what stands beside a difference on each side. */
const shown = 600;
const near = 80;

/** Words that one text alone has, where they are long their beginning. */
export function cut(words: string): string {
  const signs = [...words];
  return signs.length > shown ? `${signs.slice(0, shown).join("")} …` : words;
}

/** Words that both texts have: beside the differences alone, where they are long. */
export function beside(words: string): string {
  const signs = [...words];
  if (signs.length <= 2 * near + 10) return words;
  const begins = wholeIn(signs.slice(0, near), /\s*\S+$/);
  const ends = wholeIn(signs.slice(-near), /^\S+\s*/);
  return `${begins} … ${ends}`;
}

/** Without the word that is cut; but for a script that writes no spaces. */
function wholeIn(signs: readonly string[], cutWord: RegExp): string {
  const words = signs.join("");
  return words.replace(cutWord, "") || words;
}
