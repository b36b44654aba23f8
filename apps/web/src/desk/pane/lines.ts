import type { Box } from "./layout.ts";

/** A line under words: what is drafted, what is current, and the verb that makes the act. */
export type Line = "draft" | "current" | "cue";

/** How each is drawn, and how far above its box's bottom it ends; what comes first lies over what comes later. */
const drawn: readonly (readonly [line: Line, image: string, height: number, above: number])[] = [
  ["cue", "linear-gradient(var(--wax) 0 0)", 3, 0],
  ["current", "linear-gradient(var(--wax) 0 0)", 1, 0],
  ["draft", "repeating-linear-gradient(90deg, var(--draft) 0 2px, transparent 2px 5px)", 2, 0],
];

/**
 * Lines as backgrounds of the sheet that `text.css` lays over the text: they scroll with it. Highlights could underline words, too, but then
 * Chromium reads all lines of the text anew at each frame: 50 ms at 1 MiB.
 */
export const linesOf = (boxes: Readonly<Record<Line, readonly Box[]>>): string =>
  drawn
    .flatMap(([line, image, height, above]) =>
      boxes[line].map((box) => {
        const [left, top] = [Math.round(box.left), Math.round(box.top + box.height - above)];
        return `${image} ${left}px ${top}px / ${Math.round(box.width)}px ${height}px no-repeat`;
      }),
    )
    .join(", ") || "none";
