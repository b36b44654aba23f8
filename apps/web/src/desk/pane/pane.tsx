import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Mark } from "../mark/mark.tsx";
import { isDetail } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { inOrder } from "../sheet/sheet.ts";
import { isSame, overlap, type Span } from "../text/span.ts";
import { cuesIn, type DeskText } from "../text/text.ts";
import type { Desk } from "../work/desk.ts";
import { guard } from "./guard.ts";
import { type Paper, paint, rangeOf, reveal, selected, selectIn, unpaint, visibleIn } from "./ranges.ts";

/** What the rest of the desk asks of the pane. */
export interface PaneHandle {
  focus(): void;
  readonly hasFocus: boolean;
  visible(): Span;
  /** Where the browser's selection is now: its event comes late. */
  selected(): Span | undefined;
}

interface PaneProps {
  readonly desk: Desk;
  readonly handle: { current: PaneHandle | undefined };
  readonly onKey: (event: KeyboardEvent) => void;
  /** The caret was moved by the browser's own keys, or by a pointer; `clicked` says that it was by a click. */
  readonly onMoved: (span: Span, clicked: boolean) => void;
}

/** The text: it can be gone through and selected as in any editor, and nothing changes it. */
export function Pane({ desk, handle, onKey, onMoved }: PaneProps) {
  const element = useRef<HTMLDivElement>(null);
  const paper = usePaper(element, desk.text);
  const moved = useRef(onMoved);
  moved.current = onMoved;
  const selection = useRef(desk.selection);
  selection.current = desk.selection;
  const asking = desk.asking !== undefined;

  useLayoutEffect(() => {
    const pane = element.current;
    if (!pane) return;
    handle.current = {
      focus: () => {
        pane.focus({ preventScroll: true });
        // The focus alone would leave the caret before the first word.
        if (paper) selectIn(paper, selection.current);
      },
      get hasFocus() {
        return document.activeElement === pane;
      },
      visible: () => (paper ? visibleIn(paper, pane) : { start: 0, end: 0 }),
      selected: () => (paper && document.activeElement === pane ? selected(paper) : undefined),
    };
    const follow = () => {
      const span = paper && document.activeElement === pane ? selected(paper) : undefined;
      if (span) moved.current(span, false);
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [paper, handle]);

  // Focus in the box takes the document's selection away: it is set again on return.
  useLayoutEffect(() => {
    const pane = element.current;
    if (!pane || !paper) return;
    if (!asking && document.activeElement === pane) selectIn(paper, desk.selection);
    reveal(paper, pane, desk.selection);
  }, [paper, desk.selection, asking]);
  usePaint(paper, desk);

  const clicked = () => {
    const span = paper && selected(paper);
    if (span) onMoved(span, true);
  };
  return (
    <section class="paper" aria-label={desk.words.text}>
      <Margin desk={desk} paper={paper} pane={element} />
      {/* biome-ignore lint/a11y/useSemanticElements: an input has neither highlights nor a caret that only reads. */}
      <div
        ref={element}
        class="text"
        role="textbox"
        contentEditable="plaintext-only"
        tabIndex={0}
        aria-multiline="true"
        aria-readonly="true"
        aria-label={desk.words.textLabel}
        inputMode="none"
        spellcheck={false}
        autocorrect="off"
        autocapitalize="off"
        translate={false}
        lang={desk.text.language}
        onKeyDown={onKey}
        onClick={clicked}
      />
    </section>
  );
}

/** Puts the text into its element, once, and keeps it there. */
function usePaper(
  element: { readonly current: HTMLDivElement | null },
  { words, points }: DeskText,
): Paper | undefined {
  const [paper, setPaper] = useState<Paper>();
  useLayoutEffect(() => {
    const pane = element.current;
    if (!pane) return;
    const node = document.createTextNode(words);
    pane.replaceChildren(node);
    const made = { node, points };
    setPaper(made);
    const stop = guard(pane, node, words, () => setPaper({ ...made }));
    return () => {
      stop();
      unpaint();
    };
  }, [element, words, points]);
  return paper;
}

const spansOf = (items: readonly Item[]): Span[] => items.flatMap(({ spans }) => spans);

function usePaint(paper: Paper | undefined, { text, sheet, selection, current }: Desk): void {
  const items = useMemo(() => inOrder(sheet), [sheet]);
  useLayoutEffect(() => {
    if (!paper) return;
    paint(paper, "aside", sheet.aside);
    for (const [kind, status] of [
      ["draft", "draft"],
      ["claimed", "taken"],
      ["recorded", "recorded"],
    ] as const)
      paint(paper, kind, spansOf(items.filter((item) => item.status === status && item.id !== current)));
  }, [paper, items, sheet.aside, current]);
  useLayoutEffect(() => {
    if (!paper) return;
    const others =
      items.find(({ id }) => id === current)?.spans.filter((span) => !isSame(span, selection)) ?? [];
    paint(paper, "current", [selection, ...others]);
    paint(paper, "cue", selection.end > selection.start ? cuesIn(text, selection) : []);
  }, [paper, items, text, selection, current]);
}

interface MarginProps {
  readonly desk: Desk;
  readonly paper: Paper | undefined;
  readonly pane: { readonly current: HTMLDivElement | null };
}

/** Marks stand beside the first line of their words; the session's details share one. Only those on the screen are placed. */
function Margin({ desk, paper, pane }: MarginProps) {
  const [rows, setRows] = useState<readonly { readonly top: number; readonly items: readonly Item[] }[]>([]);
  useEffect(() => {
    const element = pane.current;
    if (!paper || !element) return;
    let asked = 0;
    const place = () => {
      asked = 0;
      setRows(rowsOf(desk, paper, element));
    };
    const soon = () => {
      asked ||= requestAnimationFrame(place);
    };
    soon();
    const size = new ResizeObserver(soon);
    size.observe(element);
    element.addEventListener("scroll", soon);
    return () => {
      cancelAnimationFrame(asked);
      size.disconnect();
      element.removeEventListener("scroll", soon);
    };
  }, [desk.sheet, desk.current, paper, pane]);
  return (
    <div class="margin" aria-hidden="true">
      {rows.map(({ top, items }) => (
        <span key={top} style={{ top: `${top}px` }}>
          {items.map((item) => (
            <Mark key={item.id} item={item} isHere={item.id === desk.current} />
          ))}
        </span>
      ))}
    </div>
  );
}

function rowsOf({ sheet, current }: Desk, paper: Paper, pane: HTMLElement) {
  const { top: edge } = pane.getBoundingClientRect();
  const seen = visibleIn(paper, pane);
  const rows = new Map<number, Item[]>();
  for (const item of inOrder(sheet)) {
    if (!overlap(item.spans[0], seen)) continue;
    const [line] = rangeOf(paper, item.spans[0]).getClientRects();
    if (!line) continue;
    const top = Math.round(line.top - edge);
    const row = rows.get(top) ?? [];
    rows.set(top, row);
    const other = row.findIndex(({ says }) => isDetail(says));
    if (!isDetail(item.says) || other < 0) row.push(item);
    else if (item.id === current) row[other] = item;
  }
  return [...rows].map(([top, items]) => ({ top, items: items.slice(0, 3) }));
}
