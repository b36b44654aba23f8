import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Span } from "../text/span.ts";
import type { Desk } from "../work/desk.ts";
import { Margin } from "./margin.tsx";
import { usePaint } from "./paint.ts";
import { usePaper } from "./paper.ts";
import { reveal, selected, selectIn } from "./ranges.ts";

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
      visible: () => paper?.layout.visible() ?? { start: 0, end: 0 },
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
  const seen = usePaint(paper, element, desk);
  // Where the window or the letters become larger, the current words stay in sight.
  useEffect(() => {
    const pane = element.current;
    if (!pane || !paper) return;
    const size = new ResizeObserver(() => reveal(paper, pane, selection.current));
    size.observe(pane);
    return () => size.disconnect();
  }, [paper]);

  const clicked = () => {
    const span = paper && selected(paper);
    if (span) onMoved(span, true);
  };
  return (
    <section class="paper" aria-label={desk.words.text}>
      <Margin desk={desk} paper={paper} pane={element} seen={seen} />
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
        dir="auto"
        onKeyDown={onKey}
        onClick={clicked}
      />
    </section>
  );
}
