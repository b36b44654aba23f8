import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listening, listen } from "./serve/listen.ts";
import { withPages } from "./serve/pages.ts";
import { openSearchAt } from "./serve/search.ts";
import { arrive, barriers, startBrowser, troubleOn, wider } from "./testing/browser.ts";
import { newFolder } from "./testing/command.ts";
import { applyHostile, hostilePages } from "./testing/hostile.ts";
import { emptyRegister } from "./testing/register.ts";

const meant = [400, 404];
/** Where pictures of pages are put: to be looked at. */
const pictures = process.env.COLLEGIUM_PICTURES || newFolder();

let served: Listening;
let browser: Browser;

beforeAll(async () => {
  const { app, key, register } = await emptyRegister();
  await applyHostile(app, key);
  const search = openSearchAt("", register);
  await search.catchUp();
  const log = pino({ enabled: false });
  const whole = withPages(app, {
    events: register.events,
    texts: register.texts,
    views: register.sets.live,
    search: async () => search.file,
    log,
    baseUrl: undefined,
  });
  served = await listen(whole.fetch, { host: "127.0.0.1", port: 0, log, baseUrl: undefined });
  browser = await startBrowser();
  mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await served?.close(0);
});

describe.each([1280, 390])("At %i px", (width) => {
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
