import { wordCuts } from "@collegium/domain";
import type { Span } from "./span.ts";
import { cuesIn, type DeskText } from "./text.ts";

/** What stands between two things that are said: it belongs to neither. */
const coordinators = "and|и|et|y|also|as well as|а также|while|but|а|но|mais|pero";
const lead = new RegExp(`^(?:[\\s,;:—–]|(?:${coordinators})\\s)*`, "iu");
const tail = new RegExp(`(?:[\\s,;:—–]|\\s(?:${coordinators})(?=\\s*$))*$`, "iu");
const cut = new RegExp(`[,;:]\\s|\\s[—–]\\s|\\s(?:${coordinators})\\s`, "giu");

const lengthOf = (words: string): number => {
  let points = 0;
  for (const _ of words) points++;
  return points;
};

/** Without white space, commas and coordinators at its ends; empty where nothing else is there. */
export function trimmed(text: DeskText, { start, end }: Span): Span {
  const words = text.slice({ start, end });
  const before = (lead.exec(words)?.[0] ?? "").length;
  const after = (tail.exec(words.slice(before))?.[0] ?? "").length;
  if (before + after >= words.length || /^[\s.,;:]*$/.test(words)) return { start, end: start };
  return {
    start: start + lengthOf(words.slice(0, before)),
    end: end - lengthOf(words.slice(words.length - after)),
  };
}

/** Signs around a place within which its word ends: what is longer is no word that anybody printed. */
const around = 200;

/** Grown to whole words, then trimmed: no quotation begins or ends inside a word. */
export function snapped(text: DeskText, { start, end }: Span): Span {
  const { unitOf, pointOf } = text.points;
  const [from, to] = [unitOf(start), unitOf(end)];
  const first = Math.max(0, from - around);
  const near = text.words.slice(first, to + around);
  const cuts = wordCuts(near);
  let [left, right] = [from - first, to - first];
  while (left > 0 && cuts(left)) left--;
  while (right < near.length && cuts(right)) right++;
  return trimmed(text, { start: pointOf(first + left), end: pointOf(first + right) });
}

/** Where a stretch may be cut in two: what ends before the cut, and what begins behind it. */
interface Cut {
  readonly end: number;
  readonly start: number;
}

/** Between two verbs where it has two; else at commas and coordinators. */
export function cutsIn(text: DeskText, span: Span): Cut[] {
  const words = text.slice(span);
  const first = text.points.unitOf(span.start);
  const all = [...words.matchAll(cut)].map(({ 0: between, index }) => ({
    end: text.points.pointOf(first + index),
    start: text.points.pointOf(first + index + between.length),
  }));
  const cues = cuesIn(text, span);
  const strong = cues.slice(1).flatMap((next, place) => {
    const { end } = cues[place] as Span;
    const between =
      all.find((one) => one.end === end) ?? all.findLast((one) => one.start <= next.start && one.end >= end);
    return between ? [between] : [];
  });
  return strong.length > 0 ? strong : all;
}
