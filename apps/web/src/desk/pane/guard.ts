/** What would change a text that can be edited, or carry it away: none of it happens. */
const changing = ["beforeinput", "paste", "cut", "drop", "dragstart", "dragover"] as const;

/**
 * Keeps an element's one text node as it is, whatever is typed, pasted, dropped, spelled, composed or done by scripts: what can be stopped is
 * stopped, and what was done nevertheless is put back. Calls `restored` then. Answers with what ends it.
 */
export function guard(element: HTMLElement, node: Text, words: string, restored: () => void): () => void {
  const stop = (event: Event) => event.preventDefault();
  for (const type of changing) element.addEventListener(type, stop);
  const watch = new MutationObserver(() => {
    if (element.childNodes.length === 1 && element.firstChild === node && node.data === words) return;
    if (node.data !== words) node.data = words;
    element.replaceChildren(node);
    watch.takeRecords();
    restored();
  });
  watch.observe(element, { childList: true, characterData: true, subtree: true });
  return () => {
    watch.disconnect();
    for (const type of changing) element.removeEventListener(type, stop);
  };
}
