import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers } from "../testing/barriers.ts";
import { arrive, troubleOn, wider } from "../testing/browser.ts";
import { applyHostile, hostilePages } from "../testing/hostile.ts";
import { lentPages } from "../testing/lent-pages.ts";
import { pagesInBrowser } from "../testing/pages.ts";
import { takePicture } from "../testing/pictures.ts";

const meant = [400, 404];

/** Pages lay themselves out by style alone: what a window shows once it has another width is what it shows when it is opened so. */
const widths = [1280, 768, 390];

/** Letters, in pixels: WCAG 1.4.4 has readers choose them twice as large, and 1.4.10 keeps them from scrolling sideways for each line. */
const usual = 16;
const twiceAsLarge = 2 * usual;

/** Has letters as large as a reader chose them in the browser's settings: the window is no wider for it, as zooming makes none either. */
async function chooseLetters(page: Page, size: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: size } });
  await devtools.detach();
}
const lettersOf = (page: Page) =>
  page.evaluate<string>("getComputedStyle(document.documentElement).fontSize");

const there = pagesInBrowser(applyHostile);
const pages = lentPages(() => there.browser, {});

test.concurrent.each(Object.entries(hostilePages))(
  "%s runs nothing of what was written, and has room for it at any width, and at the narrowest in letters of twice their size",
  async (name, path) => {
    const page = await pages.take();
    const trouble = troubleOn(page, there.served.url, meant);
    page.on("dialog", (dialog) => {
      trouble.push(`it ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await arrive(page, `${there.served.url}${path}`);
    expect(await page.locator("img, iframe, object, embed, base, [onload], [onerror]").count()).toBe(0);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await takePicture(page, `hostile-${name}-${width}`);
      expect([width, trouble, await wider(page), await barriers(page)]).toEqual([width, [], 0, []]);
    }
    await chooseLetters(page, twiceAsLarge);
    expect(await lettersOf(page)).toBe(`${twiceAsLarge}px`);
    expect(await wider(page)).toBe(0);
    await chooseLetters(page, usual);
    expect(trouble).toEqual([]);
    await pages.giveBack(page);
  },
);
