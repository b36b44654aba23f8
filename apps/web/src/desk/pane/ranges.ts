import type { Points } from "../text/points.ts";
import { isEmpty, type Span } from "../text/span.ts";

/** The pane's text: one node, so that offsets in it are offsets in the text. */
export interface Paper {
  readonly node: Text;
  readonly points: Points;
}

export function rangeOf({ node, points }: Paper, { start, end }: Span): Range {
  const range = document.createRange();
  range.setStart(node, points.unitOf(start));
  range.setEnd(node, points.unitOf(end));
  return range;
}

/** Where the browser's own selection is in the text; undefined where it is elsewhere. */
export function selected({ node, points }: Paper): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.anchorNode !== node) return undefined;
  const range = selection.getRangeAt(0);
  if (range.startContainer !== node || range.endContainer !== node) return undefined;
  return { start: points.pointOf(range.startOffset), end: points.pointOf(range.endOffset) };
}

/** Selects words in the browser, where they are not selected already. */
export function selectIn(paper: Paper, { start, end }: Span): void {
  const { node, points } = paper;
  const now = selected(paper);
  if (now && now.start === start && now.end === end) return;
  getSelection()?.setBaseAndExtent(node, points.unitOf(start), node, points.unitOf(end));
}

/** What of the text can be seen in its pane. */
export function visibleIn({ node, points }: Paper, pane: HTMLElement): Span {
  const { left, top, right, bottom } = pane.getBoundingClientRect();
  const at = (x: number, y: number, none: number): number => {
    const place = document.caretPositionFromPoint?.(x, y);
    return place?.offsetNode === node ? points.pointOf(place.offset) : none;
  };
  return { start: at(left + 4, top + 4, 0), end: at(right - 4, bottom - 4, points.length) };
}

/** Scrolls the pane so far that words are in it, and at once: while it glides, places lie. */
export function reveal(paper: Paper, pane: HTMLElement, span: Span): void {
  const around = pane.getBoundingClientRect();
  const own = rangeOf(paper, span).getBoundingClientRect();
  if (own.height === 0 && own.top === 0) return;
  if (own.top < around.top + 30 || own.bottom > around.bottom - 40)
    pane.scrollTop += own.top - around.top - around.height * 0.28;
}

/** Kinds of paint, later ones over earlier ones. */
const paints = ["aside", "recorded", "claimed", "current", "cue"] as const;
export type Paint = (typeof paints)[number];

/** Paints stretches by the browser's own highlights: the text stays one node. */
export function paint(paper: Paper, kind: Paint, spans: readonly Span[]): void {
  const { node, points } = paper;
  const highlight = new Highlight(
    ...spans
      .filter((span) => !isEmpty(span))
      .map(
        ({ start, end }) =>
          new StaticRange({
            startContainer: node,
            startOffset: points.unitOf(start),
            endContainer: node,
            endOffset: points.unitOf(end),
          }),
      ),
  );
  highlight.priority = paints.indexOf(kind);
  CSS.highlights.set(kind, highlight);
}

export const unpaint = (): void => {
  for (const kind of paints) CSS.highlights.delete(kind);
};
