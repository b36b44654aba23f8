import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, troubleOn, wider } from "./testing/browser.ts";
import { applyHostile, hostilePages } from "./testing/hostile.ts";
import { lentPages } from "./testing/lent-pages.ts";
import { pagesInBrowser } from "./testing/pages.ts";

/** Twice as large as usual: WCAG 1.4.4 has readers choose it, and 1.4.10 keeps them from scrolling sideways for each line. */
const letters = 32;

const there = pagesInBrowser(applyHostile);
const pages = lentPages(() => there.browser, { viewport: { width: 390, height: 900 } });

/** Has letters as large as a reader chose them in the browser's settings: the window is no wider for it, as zooming makes none either. */
async function chooseLetters(page: Page, size: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: size } });
}

test.concurrent.each(Object.entries(hostilePages))(
  "at 390 px, in letters of twice their size, %s has room for all that it says",
  async (_, path) => {
    const page = await pages.take();
    const trouble = troubleOn(page, there.served.url, [400, 404]);
    await chooseLetters(page, letters);
    await arrive(page, `${there.served.url}${path}`);
    const chosen = await page.evaluate("getComputedStyle(document.documentElement).fontSize");
    expect(chosen).toBe(`${letters}px`);
    expect(await wider(page)).toBe(0);
    expect(trouble).toEqual([]);
    await pages.giveBack(page);
  },
);
