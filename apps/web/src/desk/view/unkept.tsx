import { useEffect } from "preact/hooks";
import type { DeskWords } from "../words/en.ts";

/** The browser keeps nothing of what is decided. That is told, and the browser asks before the page is left. */
export function Unkept({ words }: { readonly words: DeskWords }) {
  useEffect(() => {
    const ask = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  return (
    <p class="trouble" role="alert">
      {words.opening.unkept} {words.opening.unkeptWork}
    </p>
  );
}
