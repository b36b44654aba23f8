import { describe, expect, test } from "vitest";
import { arrive, barriers, troubleOn, wider } from "./testing/browser.ts";
import { applyHostile, hostilePages } from "./testing/hostile.ts";
import { lentPages } from "./testing/lent-pages.ts";
import { pagesInBrowser } from "./testing/pages.ts";
import { takePicture } from "./testing/pictures.ts";

const meant = [400, 404];

const there = pagesInBrowser(applyHostile);

describe.each([1280, 768, 390])("At %i px", (width) => {
  const pages = lentPages(() => there.browser, { viewport: { width, height: 900 } });

  test.concurrent.each(Object.entries(hostilePages))(
    "%s runs nothing of what was written, and has room for it",
    async (name, path) => {
      const page = await pages.take();
      const trouble = troubleOn(page, there.served.url, meant);
      page.on("dialog", (dialog) => {
        trouble.push(`it ran: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await arrive(page, `${there.served.url}${path}`);
      await takePicture(page, `hostile-${name}-${width}`);
      expect(trouble).toEqual([]);
      expect(await page.locator("img, iframe, object, embed, base, [onload], [onerror]").count()).toBe(0);
      expect(await wider(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await pages.giveBack(page);
    },
  );
});
