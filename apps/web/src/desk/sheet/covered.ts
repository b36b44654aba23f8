import { isEmpty, isSame, overlap, type Span, without } from "../text/span.ts";
import { cuesIn, type DeskText, type Sentence } from "../text/text.ts";
import { trimmed } from "../text/words.ts";
import type { Item } from "./item.ts";
import { type DeskSheet, inOrder } from "./sheet.ts";

/** Something to decide: a draft, or bare words. */
export interface Stop extends Span {
  /** The draft; undefined for bare words. */
  readonly id: string | undefined;
}

/** Of each sentence what no stretch covers: the whole sentence, or a rest with a verb of its own. Both lists are walked once. */
function bareWords(text: DeskText, spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => !isEmpty(span)).toSorted((a, b) => a.start - b.start);
  const found: Span[] = [];
  let next = 0;
  let reaching: Span[] = [];
  for (const sentence of text.sentences) {
    reaching = reaching.filter(({ end }) => end > sentence.start);
    for (let span = sorted[next]; span && span.start < sentence.end; span = sorted[++next])
      reaching.push(span);
    if (reaching.length === 0) {
      found.push(sentence);
      continue;
    }
    for (const rest of without(sentence, reaching)) {
      const own = trimmed(text, rest);
      if (!isEmpty(own) && (isSame(rest, sentence) || cuesIn(text, own).length > 0)) found.push(own);
    }
  }
  return found;
}

const spansOf = (items: readonly Item[]): Span[] => items.flatMap(({ spans }) => spans);

/** What is left to decide, in the text's order. */
export function stopsIn(text: DeskText, sheet: DeskSheet): Stop[] {
  const items = inOrder(sheet);
  const drafts = items
    .filter(({ status }) => status === "draft")
    .map(({ id, spans: [{ start, end }] }) => ({ id, start, end }));
  const bare = bareWords(text, [...spansOf(items), ...sheet.aside]).map(({ start, end }) => ({
    id: undefined,
    start,
    end,
  }));
  // Sorting is stable: drafts of the same words keep the order of the list.
  return [...drafts, ...bare].sort((a, b) => a.start - b.start);
}

/** Words that nobody has decided about: neither claimed nor set aside. */
export const undecided = (text: DeskText, sheet: DeskSheet): Span[] =>
  bareWords(text, [...spansOf(inOrder(sheet).filter(({ status }) => status !== "draft")), ...sheet.aside]);

/** How much of the text is claimed or set aside, in whole per cent. */
export function coverage(text: DeskText, sheet: DeskSheet): number {
  const signsOf = (span: Span) => text.slice(span).replace(/\s/g, "").length;
  const all = text.sentences.reduce((sum, { signs }) => sum + signs, 0);
  const left = undecided(text, sheet).reduce(
    (sum, span) => sum + ("signs" in span ? (span as Sentence).signs : signsOf(span)),
    0,
  );
  return all === 0 ? 0 : Math.floor((100 * (all - left)) / all);
}

/** How a stretch of the text stands: the strip above the text shows it. */
export type Standing = "claimed" | "draft" | "bare" | "aside";

/** So many cells the strip has at most. */
const cells = 60;

/** The text's sentences, or groups of them, with how each stands: the worst of a group counts. */
export function strip(text: DeskText, sheet: DeskSheet): (Span & { standing: Standing })[] {
  const left = undecided(text, sheet);
  const drafts = spansOf(inOrder(sheet).filter(({ status }) => status === "draft"));
  const size = Math.ceil(text.sentences.length / cells);
  const groups: (Span & { standing: Standing })[] = [];
  for (let first = 0; first < text.sentences.length; first += size) {
    const inside = text.sentences.slice(first, first + size);
    const span = { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
    const isOpen = hits(left, span);
    const isAside = !isOpen && sheet.aside.some((one) => one.start <= span.start && one.end >= span.end);
    const standing = isAside
      ? "aside"
      : !isOpen
        ? "claimed"
        : drafts.some((one) => overlap(one, span))
          ? "draft"
          : "bare";
    groups.push({ ...span, standing });
  }
  return groups;
}

/** Whether one of some sorted stretches overlaps another. */
function hits(sorted: readonly Span[], span: Span): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found.start < span.end;
}
