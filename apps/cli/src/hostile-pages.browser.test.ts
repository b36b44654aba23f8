import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Listening } from "./serve/listen.ts";
import { arrive, barriers, startBrowser, troubleOn, wider } from "./testing/browser.ts";
import { newFolder } from "./testing/command.ts";
import { applyHostile, hostilePages } from "./testing/hostile.ts";
import { servedPages } from "./testing/pages.ts";

const meant = [400, 404];
/** Where pictures of pages are put: to be looked at. */
const pictures = process.env.COLLEGIUM_PICTURES || newFolder();

let served: Listening;
let browser: Browser;

beforeAll(async () => {
  served = await servedPages(applyHostile);
  browser = await startBrowser();
  mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await served?.close(0);
});

describe.each([1280, 768, 390])("At %i px", (width) => {
  let window: BrowserContext;
  beforeAll(async () => {
    window = await browser.newContext({ viewport: { width, height: 900 } });
  });
  afterAll(() => window.close());

  test.concurrent.each(Object.entries(hostilePages))(
    "%s runs nothing of what was written, and has room for it",
    async (name, path) => {
      const page = await window.newPage();
      const trouble = troubleOn(page, served.url, meant);
      page.on("dialog", (dialog) => {
        trouble.push(`it ran: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await arrive(page, `${served.url}${path}`);
      await page.screenshot({ path: join(pictures, `hostile-${name}-${width}.png`), fullPage: false });
      expect(trouble).toEqual([]);
      expect(await page.locator("img, iframe, object, embed, base, [onload], [onerror]").count()).toBe(0);
      expect(await wider(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await page.close();
    },
  );
});
