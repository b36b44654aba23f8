import { describe, expect, test } from "vitest";
import { arrive } from "../testing/browser.ts";
import { pagesInBrowser, withSample } from "../testing/pages.ts";

const there = pagesInBrowser(withSample);

/** What a finger needs, in pixels (WCAG 2.5.8). */
const finger = 24;

/** From where to where each link above the words of a communiqué goes, from the top down. */
const linksAbove = `[...document.querySelectorAll(".text > .small a")]
  .map((link) => link.getBoundingClientRect())
  .map(({ top, bottom }) => ({ top, bottom }))
  .sort((one, other) => one.top - other.top)`;

describe.each([1280, 390])("At %i px", (width) => {
  test.each(["sample-minsk-2014", "sample-moscow-2009"])(
    "a finger meets one of the links above the communiqué of %s",
    async (session) => {
      const page = await there.browser.newPage({ viewport: { width, height: 900 } });
      await arrive(page, `${there.served.url}/sessions/${session}`);
      const links = await page.evaluate<{ top: number; bottom: number }[]>(linksAbove);
      expect(links.length).toBeGreaterThan(1);
      for (const [index, { top, bottom }] of links.entries()) {
        expect(bottom - top).toBeGreaterThanOrEqual(finger);
        // Axe sees that two are too near only where one stands right above the middle of the other.
        expect(top).toBeGreaterThanOrEqual(links[index - 1]?.bottom ?? 0);
      }
      await page.close();
    },
  );
});
