import { useCallback, useEffect, useRef } from "preact/hooks";
import type { Keeping } from "../kept/kept.ts";
import type { Desk } from "../work/desk.ts";

/** So many milliseconds the caret may have been elsewhere than is kept. */
const soon = 1_000;

/** Keeps what was decided at once, and where the editor is soon after: a crash loses no decision. Where another tab keeps the text by now, that is told. */
export function useSaving(
  now: { readonly current: Desk },
  id: string,
  keeping: Keeping,
  onTaken: () => void,
): (when: "now" | "soon" | "never") => void {
  const asked = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useCallback(
    (when: "now" | "soon" | "never") => {
      const stop = () => {
        clearTimeout(asked.current);
        asked.current = undefined;
      };
      const write = () => {
        stop();
        const { history, selection, current } = now.current;
        const { commands, cursor } = history;
        // Where the browser keeps nothing, one works all the same.
        const kept = keeping.save(id, { commands, cursor, selection, current }).catch(() => true);
        void kept.then((isKept) => isKept || onTaken());
      };
      if (when === "now") write();
      else if (when === "soon") asked.current ??= setTimeout(write, soon);
      else stop();
    },
    [now, id, keeping, onTaken],
  );
  useEffect(() => {
    const leave = () => asked.current !== undefined && save("now");
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      save("never");
    };
  }, [save]);
  return save;
}
