import { useCallback, useEffect, useRef } from "preact/hooks";
import type { Keeping } from "../kept/kept.ts";
import type { Desk } from "../work/desk.ts";

/** So many milliseconds the caret may have been elsewhere than is kept. */
const soon = 1_000;

/** What became of keeping: where it is `unkept`, leaving the page loses what was decided; where it is `taken`, another tab keeps the text by now. */
export type Saved = "kept" | "unkept" | "taken";

/** Keeps what was decided at once, and where the editor is soon after: a crash loses no decision. What became of it is told each time. */
export function useSaving(
  now: { readonly current: Desk },
  id: string,
  keeping: Keeping,
  onSaved: (saved: Saved) => void,
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
        const kept = keeping.save(id, { commands, cursor, selection, current });
        void kept
          .then((isKept): Saved => (isKept ? "kept" : "taken"))
          .catch((): Saved => "unkept")
          .then(onSaved);
      };
      if (when === "now") write();
      else if (when === "soon") asked.current ??= setTimeout(write, soon);
      else stop();
    },
    [now, id, keeping, onSaved],
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
