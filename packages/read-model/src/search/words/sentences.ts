import type { Sentences } from "@collegium/domain";

/** What is told around a passage has at most so many code units on each side. */
const reach = 400;

const emptyLine = /\n\s*\n/g;
/** A line that was broken for want of room ends no sentence. */
const lineEnds = /[\n\r\u0085\u2028\u2029]/g;

/** The whole sentences that a passage stands in, as far as they are near. */
export function sentencesAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  sentences: Sentences,
): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const begun = [...before.matchAll(emptyLine)].at(-1);
  const ended = after.search(emptyLine);
  const from = start - before.length + (begun ? begun.index + begun[0].length : 0);
  const to = ended < 0 ? end + after.length : end + ended;
  const near = text.slice(from, to).replace(lineEnds, " ");
  const [begins, ends] = [start - from, end - from];
  const whole = sentences(near);
  const first = whole.find((one) => one.to > begins);
  const last = whole.findLast((one) => one.from < ends);
  // What was cut begins and ends with a whole word, where there are spaces between words.
  const isCutBefore = from > 0 && !begun && first === whole[0];
  const isCutAfter = to < text.length && ended < 0 && last === whole.at(-1);
  const left = isCutBefore ? near.slice(0, begins).indexOf(" ") + 1 : Math.min(first?.from ?? 0, begins);
  const cut = near.slice(ends).lastIndexOf(" ");
  const right = isCutAfter ? (cut < 0 ? near.length : ends + cut) : Math.max(last?.to ?? 0, ends);
  return text
    .slice(from + left, from + right)
    .trim()
    .toWellFormed();
}
