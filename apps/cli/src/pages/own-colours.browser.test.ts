import { describe, expect, test } from "vitest";
import { arrive, troubleOn } from "../testing/browser.ts";
import { lentPages } from "../testing/lent-pages.ts";
import { pagesInBrowser, withSample } from "../testing/pages.ts";

/** Each kind of page on which words are marked. */
const pages = {
  "a session": "/sessions/sample-minsk-2014",
  "a session at whose words one arrives": "/sessions/sample-moscow-2009#w8",
  "a claim": "/sessions/sample-moscow-2009/c8",
  "a source": "/sources/sample-digest-moscow-2009",
  "what was found": "/search?q=disarmament",
};

/** The ink of all that is marked, and the first ground behind it that is no glass. */
const inkAndGround = `[...document.querySelectorAll("mark, mark *")].map((marked) => {
  const isGlass = (one) => /^rgba.* 0\\)$/.test(getComputedStyle(one).backgroundColor);
  let ground = marked;
  while (isGlass(ground) && ground.parentElement) ground = ground.parentElement;
  return [getComputedStyle(marked).color, getComputedStyle(ground).backgroundColor];
})`;

/** How bright a colour is (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By how much two colours differ, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const there = pagesInBrowser(withSample);

describe.each(["light", "dark"] as const)("In %s colours that are the reader's own", (colorScheme) => {
  const lent = lentPages(() => there.browser, { forcedColors: "active", colorScheme });
  test.each(Object.entries(pages))("marked words can be read on the page of %s", async (_, path) => {
    const page = await lent.take();
    const trouble = troubleOn(page, there.served.url);
    await arrive(page, `${there.served.url}${path}`);
    const marked = await page.evaluate<[string, string][]>(inkAndGround);
    expect(marked.length).toBeGreaterThan(0);
    for (const [ink, ground] of marked)
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
    expect(trouble).toEqual([]);
    await lent.giveBack(page);
  });
});
