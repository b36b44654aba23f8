import { useLayoutEffect, useState } from "preact/hooks";
import type { DeskText } from "../text/text.ts";
import { guard } from "./guard.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type Paper, unpaint } from "./ranges.ts";

/** The text in its element, with where its words stand there. */
export type LaidPaper = Paper & { readonly layout: Layout };

/** What browsers that have it take typed text with, instead of the element (https://www.w3.org/TR/edit-context/). */
declare const EditContext: (new () => object) | undefined;

/** Puts the text into its element, once, and keeps it there. Another width, or other letters, make it laid anew. */
export function usePaper(
  element: { readonly current: HTMLDivElement | null },
  { words, points }: DeskText,
): LaidPaper | undefined {
  const [paper, setPaper] = useState<LaidPaper>();
  useLayoutEffect(() => {
    const pane = element.current;
    if (!pane) return;
    const node = document.createTextNode(words);
    pane.replaceChildren(node);
    // The element alone would have Chromium tell its input methods the whole text at each key.
    if (typeof EditContext === "function") Object.assign(pane, { editContext: new EditContext() });
    const lay = () => setPaper({ node, points, layout: layoutOf({ node, points }, pane) });
    lay();
    const stop = guard(pane, node, words, lay);
    let { clientWidth, clientHeight } = pane;
    const size = new ResizeObserver(() => {
      if (pane.clientWidth === clientWidth && pane.clientHeight === clientHeight) return;
      ({ clientWidth, clientHeight } = pane);
      lay();
    });
    size.observe(pane);
    document.fonts.addEventListener("loadingdone", lay);
    return () => {
      document.fonts.removeEventListener("loadingdone", lay);
      size.disconnect();
      stop();
      unpaint();
    };
  }, [element, words, points]);
  return paper;
}
