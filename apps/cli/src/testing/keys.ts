import type { Page } from "playwright-core";

/** Waits until what was done is drawn, and what was put off until then is done. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");

/** Presses keys, one after the other, each when what came of the one before is drawn. */
export async function press(page: Page, ...chords: readonly string[]): Promise<void> {
  for (const chord of chords) {
    await page.keyboard.press(chord);
    await drawn(page);
  }
}
