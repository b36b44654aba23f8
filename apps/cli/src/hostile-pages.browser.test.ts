import { expect, test } from "vitest";
import { arrive, barriers, troubleOn, wider } from "./testing/browser.ts";
import { applyHostile, hostilePages } from "./testing/hostile.ts";
import { lentPages } from "./testing/lent-pages.ts";
import { pagesInBrowser } from "./testing/pages.ts";
import { takePicture } from "./testing/pictures.ts";

const meant = [400, 404];

/** Pages lay themselves out by style alone: what a window shows once it has another width is what it shows when it is opened so. */
const widths = [1280, 768, 390];

const there = pagesInBrowser(applyHostile);
const pages = lentPages(() => there.browser, {});

test.concurrent.each(Object.entries(hostilePages))(
  "%s runs nothing of what was written, and has room for it at any width",
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
    await pages.giveBack(page);
  },
);
