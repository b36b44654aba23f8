import type { ComponentChildren } from "preact";
import { coverage } from "../sheet/stops.ts";
import { isEmpty, overlap } from "../text/span.ts";
import { listOf } from "../work/choices.ts";
import type { Desk } from "../work/desk.ts";

interface HeadProps {
  /** What is to be known of it. */
  readonly children?: ComponentChildren;
  readonly desk: Desk;
  readonly showsKeys: boolean;
  readonly onKeys: () => void;
  readonly onReview: () => void;
}

/** What is on the desk, and how much of it is decided. */
export function Head({ desk, showsKeys, onKeys, onReview, children }: HeadProps) {
  const { words, sheet, standings, text, selection } = desk;
  const { source } = sheet.head;
  const here = isEmpty(selection) ? { start: selection.start, end: selection.start + 1 } : selection;
  return (
    <header>
      <div>
        <h1 lang={text.language} dir="auto">
          {String(source.title ?? source.id)}
        </h1>
        <p class="source">
          {[...listOf(source.publishers), source.published].filter((one) => one && one !== "XXXX").join(", ")}
        </p>
      </div>
      <div class="cover">
        <span class="strip" aria-hidden="true">
          {standings.cells.map((cell) => (
            <i
              key={cell.start}
              class={`${cell.standing} ${overlap(cell, here) ? "at" : ""}`}
              style={{ flexGrow: Math.round(Math.sqrt(cell.end - cell.start)) }}
            />
          ))}
        </span>
        <span>
          <b>{coverage(standings)}%</b> {words.covered}
        </span>
      </div>
      <div class="buttons">
        <button type="button" aria-pressed={showsKeys} onClick={onKeys}>
          <kbd>?</kbd> {words.keys}
        </button>{" "}
        <button type="button" class="main" onClick={onReview}>
          <kbd>Ctrl ⏎</kbd> {words.review}
        </button>
      </div>
      {children}
    </header>
  );
}
