import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers } from "../testing/barriers.ts";
import { wider } from "../testing/browser.ts";
import { atDesk, lay } from "../testing/desk.ts";
import { press } from "../testing/keys.ts";
import { list, meetings, textOf } from "../testing/meetings.ts";

// Tabs of one browser, and one editor: what is on a desk is kept once for all of them.

const at = meetings();
const path = "/desk?drafts=off";

/** One more tab at the desk, as the same editor. */
async function tabBeside(page: Page, script?: string): Promise<Page> {
  const tab = await page.context().newPage();
  tab.setDefaultTimeout(5 * 60_000);
  await tab.addInitScript((own) => sessionStorage.setItem("collegium-token", own), at.served.token);
  if (script !== undefined) await tab.addInitScript(script);
  await tab.goto(`${at.served.listening.url}${path}`);
  await tab.locator("textarea").waitFor();
  return tab;
}
const left = (page: Page) => page.locator("section[aria-labelledby=left]");
const takeUp = (page: Page) => left(page).locator("li .link").first().press("Enter");
const told = (page: Page, words: string) => page.locator("dialog h2", { hasText: words }).waitFor();
const onDesk = (page: Page) => page.locator(".desk").waitFor();
/** Keys that take the details and make a claim, and that make one more. */
const [first, second] = [
  ["t", "Enter", "d", "1", "Enter"],
  ["g", "2", "Enter"],
];

test("a text that is open in one tab is not opened in another before it is taken over there, and then it is kept from there alone", async () => {
  const { page: one, trouble } = await atDesk(at.browser, at.served, { path });
  await lay(one, textOf("Tabs", 11), "a");
  await press(one, ...first);
  const decided = await list(one);
  const other = await tabBeside(one);
  await takeUp(other);
  await told(other, "open in another tab");
  expect([await barriers(other), await wider(other)]).toEqual([[], 0]);
  // Escape leaves it where it is, and there it goes on.
  await press(other, "Escape");
  await other.locator("textarea").waitFor();
  // Nor is it thrown away from here.
  await left(other).locator("li .link").nth(1).press("Enter");
  await other.locator(".trouble", { hasText: "open in another tab" }).waitFor();
  await takeUp(other);
  await told(other, "open in another tab");
  await press(other, "Enter");
  await onDesk(other);
  expect(await list(other)).toEqual(decided);
  await told(one, "taken over by");
  expect(await barriers(one)).toEqual([]);
  await press(other, ...second);
  const more = await list(other);
  expect(more.length).toBe(decided.length + 1);
  // Taken back, all of it is here.
  await press(one, "Enter");
  await onDesk(one);
  expect(await list(one)).toEqual(more);
  await told(other, "taken over");
  await press(other, "Escape");
  await other.locator("main.opening").waitFor();
  // A tab that was closed has it no more.
  await one.close();
  await takeUp(other);
  await onDesk(other);
  expect(await list(other)).toEqual(more);
  expect(trouble).toEqual([]);
  await other.context().close();
});

test("a text that another tab began while this one was asked about it goes on as it is there", async () => {
  const { page: one, trouble } = await atDesk(at.browser, at.served, { path });
  await lay(one, textOf("Begun", 12), "a");
  await press(one, ...first);
  const decided = await list(one);
  const other = await tabBeside(one);
  await other.locator("textarea").fill(textOf("Begun", 12));
  await other.locator("textarea").press("Control+Enter");
  await told(other, "open in another tab");
  await press(other, "Enter");
  await onDesk(other);
  expect(await list(other)).toEqual(decided);
  expect(trouble).toEqual([]);
  await one.context().close();
});

test("where nothing keeps tabs apart, what two of them decide is never mixed, and the earlier one tells that it is not kept any more", async () => {
  const unlocked = "navigator.locks.request = async (name, options, granted) => granted({})";
  const { page, trouble } = await atDesk(at.browser, at.served, { path });
  const one = await tabBeside(page, unlocked);
  await lay(one, textOf("Unlocked", 13), "a");
  await press(one, ...first);
  const other = await tabBeside(page, unlocked);
  await takeUp(other);
  await onDesk(other);
  await press(other, ...second);
  const decided = await list(other);
  await press(one, "a");
  await told(one, "taken over by");
  await press(other, "Control+z");
  await press(other, "Control+Shift+z");
  const third = await tabBeside(page, unlocked);
  await takeUp(third);
  await onDesk(third);
  expect(await list(third)).toEqual(decided);
  expect(trouble).toEqual([]);
  await page.context().close();
});
