import type { Span } from "../text/span.ts";
import { type Paper, rangeOf, visibleIn } from "./ranges.ts";

/** A line's part of some words, in pixels from the beginning of the text: it stays where it is while the pane scrolls. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where words stand on the page, each asked of the browser once: in a long text a question goes through all its lines. */
export interface Layout {
  /** One box a line. */
  boxesOf(span: Span): readonly Box[];
  /** What of the text can be seen. */
  visible(): Span;
}

/** So many stretches are remembered; of an editor's screen there are a few dozen. */
const most = 2_000;

/** A layout holds as long as the pane is as wide as it is, and its letters are the same. */
export function layoutOf(paper: Paper, pane: HTMLElement): Layout {
  const known = new Map<string, readonly Box[]>();
  let seen: { readonly top: number; readonly span: Span } | undefined;
  const read = (span: Span): readonly Box[] => {
    const { left, top } = pane.getBoundingClientRect();
    const { scrollTop } = pane;
    return [...rangeOf(paper, span).getClientRects()].map((one) => ({
      left: one.left - left,
      top: one.top - top + scrollTop,
      width: one.width,
      height: one.height,
    }));
  };
  return {
    boxesOf(span) {
      const key = `${span.start} ${span.end}`;
      const boxes = known.get(key) ?? read(span);
      if (known.size > most) known.clear();
      known.set(key, boxes);
      return boxes;
    },
    visible() {
      if (seen?.top !== pane.scrollTop) seen = { top: pane.scrollTop, span: visibleIn(paper, pane) };
      return seen.span;
    },
  };
}
