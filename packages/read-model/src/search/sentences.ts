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
  const whole = sentences(text.slice(from, to).replace(lineEnds, " "));
  const first = whole.find((one) => from + one.to > start) ?? { from: 0 };
  const last = whole.findLast((one) => from + one.from < end) ?? { to: to - from };
  const [isCutBefore, isCutAfter] = [!begun && from > 0, ended < 0 && to < text.length];
  const begins = isCutBefore && first === whole[0] ? text.indexOf(" ", from) + 1 : from + first.from;
  const ends = isCutAfter && last === whole.at(-1) ? text.lastIndexOf(" ", to) : from + last.to;
  return text.slice(Math.min(begins, start), Math.max(ends, end)).trim().toWellFormed();
}
