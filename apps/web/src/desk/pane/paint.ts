import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Item } from "../sheet/item.ts";
import { asidesIn, itemsIn } from "../sheet/stops.ts";
import { isEmpty, isSame, overlap, type Span } from "../text/span.ts";
import { cuesIn } from "../text/text.ts";
import type { Desk } from "../work/desk.ts";
import { linesOf } from "./lines.ts";
import type { LaidPaper } from "./paper.ts";
import { paint } from "./ranges.ts";

/** In more words than these no verbs are shown: who selects so much reads no verb. */
const mostCued = 5_000;

const spansOf = (items: readonly Item[]): Span[] => items.flatMap(({ spans }) => spans);

/** What can be seen of the text, and as much again on both sides: nothing else is painted. */
function useNear(paper: LaidPaper | undefined, pane: { readonly current: HTMLElement | null }, desk: Desk) {
  const [near, setNear] = useState<{ readonly seen: Span; readonly around: Span }>();
  useLayoutEffect(() => {
    const element = pane.current;
    if (!paper || !element) return;
    let asked = 0;
    const look = () => {
      asked = 0;
      const seen = paper.layout.visible();
      setNear((before) => {
        if (before && isSame(before.seen, seen)) return before;
        const length = seen.end - seen.start;
        const isIn = before && before.around.start <= seen.start && seen.end <= before.around.end;
        return {
          seen,
          around: isIn ? before.around : { start: Math.max(0, seen.start - length), end: seen.end + length },
        };
      });
    };
    look();
    const soon = () => {
      asked ||= requestAnimationFrame(look);
    };
    element.addEventListener("scroll", soon);
    return () => {
      cancelAnimationFrame(asked);
      element.removeEventListener("scroll", soon);
    };
  }, [paper, pane, desk.selection]);
  return near;
}

/** Paints what was decided and drafted near what can be seen, and what is current. Answers with what can be seen. */
export function usePaint(
  paper: LaidPaper | undefined,
  pane: { readonly current: HTMLElement | null },
  desk: Desk,
): Span | undefined {
  const near = useNear(paper, pane, desk);
  const { text, standings, selection, current } = desk;
  const around = near?.around;
  useLayoutEffect(() => {
    if (!paper || !around) return;
    const items = itemsIn(standings, around);
    const others = (status: Item["status"]) =>
      spansOf(items.filter((item) => item.status === status && item.id !== current));
    paint(paper, "aside", asidesIn(standings, around));
    paint(paper, "claimed", others("taken"));
    paint(paper, "recorded", others("recorded"));
    const now = [
      selection,
      ...(items.find(({ id }) => id === current)?.spans.filter((span) => !isSame(span, selection)) ?? []),
    ];
    const isRead = !isEmpty(selection) && selection.end - selection.start <= mostCued;
    const cues = isRead ? cuesIn(text, selection) : [];
    paint(paper, "current", now);
    paint(paper, "cue", cues);
    const boxes = (spans: readonly Span[]) =>
      spans
        .filter((span) => !isEmpty(span) && overlap(span, around))
        .map(({ start, end }) => ({ start: Math.max(start, around.start), end: Math.min(end, around.end) }))
        .flatMap((span) => paper.layout.boxesOf(span));
    pane.current?.style.setProperty(
      "--lines",
      linesOf({ draft: boxes(others("draft")), current: boxes(now), cue: boxes(cues) }),
    );
  }, [paper, pane, standings, text, selection, current, around]);
  useEffect(() => {
    const element = pane.current;
    if (!paper || !element) return;
    element.style.setProperty("--height", "0px");
    element.style.setProperty("--height", `${element.scrollHeight}px`);
  }, [paper, pane]);
  return near?.seen;
}
