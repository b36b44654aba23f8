import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Listening } from "./serve/listen.ts";
import { arrive, startBrowser, troubleOn, wider } from "./testing/browser.ts";
import { applyHostile, hostilePages } from "./testing/hostile.ts";
import { servedPages } from "./testing/pages.ts";

/** Twice as large as usual: WCAG 1.4.4 has readers choose it, and 1.4.10 keeps them from scrolling sideways for each line. */
const letters = 32;

let served: Listening;
let browser: Browser;

beforeAll(async () => {
  served = await servedPages(applyHostile);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close(0);
});

/** Has letters as large as a reader chose them in the browser's settings: the window is no wider for it, as zooming makes none either. */
async function chooseLetters(page: Page, size: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: size } });
}

test.concurrent.each(Object.entries(hostilePages))(
  "at 390 px, in letters of twice their size, %s has room for all that it says",
  async (_, path) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    const trouble = troubleOn(page, served.url, [400, 404]);
    await chooseLetters(page, letters);
    await arrive(page, `${served.url}${path}`);
    const chosen = await page.evaluate("getComputedStyle(document.documentElement).fontSize");
    expect(chosen).toBe(`${letters}px`);
    expect(await wider(page)).toBe(0);
    expect(trouble).toEqual([]);
    await page.close();
  },
);
