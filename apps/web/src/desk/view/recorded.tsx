import type { Desk } from "../work/desk.ts";
import { Dialog } from "./dialog.tsx";

/** What came of recording: the way to the session's page, and to the next text. */
export function Recorded({
  desk,
  commits,
  onDone,
}: {
  readonly desk: Desk;
  readonly commits: number;
  readonly onDone: () => void;
}) {
  const say = desk.words.reviewing;
  const base = document.documentElement.lang === "ru" ? "/ru" : "";
  return (
    <Dialog title={say.done} onClose={onDone}>
      <p role="status">{commits === 0 ? say.unchanged : say.doneSum(commits)}</p>
      <p class="buttons">
        <a
          class="button"
          href={`${base}/sessions/${desk.sheet.head.session.id}`}
          target="_blank"
          rel="noopener"
        >
          {say.read}
        </a>{" "}
        <button type="button" class="main" data-first="" onClick={onDone}>
          {say.next}
        </button>
      </p>
    </Dialog>
  );
}
