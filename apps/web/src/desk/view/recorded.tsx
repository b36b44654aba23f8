import { Dialog } from "../dialog/dialog.tsx";
import type { Report } from "../server/server.ts";
import type { Desk } from "../work/desk.ts";

interface RecordedProps {
  readonly desk: Desk;
  readonly commits: number;
  readonly report: Report;
  readonly onDone: () => void;
}

/** What came of recording: what others recorded meanwhile, the way to the session's page, and to the next text. */
export function Recorded({ desk, commits, report, onDone }: RecordedProps) {
  const say = desk.words.reviewing;
  const base = document.documentElement.lang === "ru" ? "/ru" : "";
  const others = report.lines.filter(({ kind }) => kind === "register-only" || kind === "differs");
  return (
    <Dialog title={say.done} onClose={onDone}>
      <p role="status">{commits === 0 ? say.unchanged : say.doneSum(commits)}</p>
      {others.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it.
        <section class="body others" aria-label={say.others} tabIndex={0}>
          <h3>{say.others}</h3>
          <ul>
            {others.map(({ pointer, detail }) => (
              <li key={`${pointer}${detail}`}>{detail}</li>
            ))}
          </ul>
        </section>
      )}
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
