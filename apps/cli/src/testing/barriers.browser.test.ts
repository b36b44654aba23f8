import { expect, test } from "vitest";
import { barriers } from "./barriers.ts";
import { startBrowser } from "./start-browser.ts";

const page = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
<img src="x"><p style="color: #aaa; background: #bbb">faint</p><button style="width: 5px"></button></main>`;

const rulesIn = (told: readonly string[]) => told.map((one) => one.slice(0, one.indexOf(":")));

test("what keeps somebody from a page is told, or its colours alone", async () => {
  await using browser = await startBrowser();
  const shown = await browser.newPage();
  await shown.setContent(page);
  expect(rulesIn(await barriers(shown))).toEqual(["button-name", "color-contrast", "image-alt"]);
  expect(rulesIn(await barriers(shown, "colours"))).toEqual(["color-contrast"]);
});
