import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { barriers } from "../testing/barriers.ts";
import { wider } from "../testing/browser.ts";
import { atDesk, lay } from "../testing/desk.ts";
import { press } from "../testing/keys.ts";
import { list, meetings, textOf } from "../testing/meetings.ts";

// Browsers that keep nothing, as their owners may want it: they are told before there is something to lose.

const at = meetings();
const path = "/desk?drafts=off";
const denied = `throw new DOMException("denied", "SecurityError")`;
/** What a browser refuses that blocks all cookies; some refuse the databases alone. */
const databases = `Object.defineProperty(window, "indexedDB", { get: () => ({ open() { ${denied}; } }) });`;
const all = `${databases}
for (const name of ["sessionStorage", "localStorage"]) Object.defineProperty(window, name, { get() { ${denied}; } });
navigator.locks.request = async () => { ${denied}; };`;

const decide = async (page: Page, name: string) => {
  await lay(page, textOf(name, 11), "a");
  await press(page, "t", "Enter", "d", "1", "Enter");
};
const warned = (page: Page) => page.locator("[role=alert]", { hasText: "keep nothing" });

describe("A browser that keeps nothing", () => {
  test("is told so, works all the same, and asks before the page is left until the text is recorded", async () => {
    const { page, trouble } = await atDesk(at.browser, at.served, { path });
    await page.addInitScript(databases);
    await page.reload();
    await warned(page).waitFor();
    await decide(page, "Unkept");
    await warned(page).waitFor();
    expect([await barriers(page), await wider(page)]).toEqual([[], 0]);
    const before = await list(page);
    const asked = page.waitForEvent("dialog");
    await page.evaluate("void setTimeout(() => location.reload())");
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await list(page)).toEqual(before);
    await press(page, "Control+Enter", "Control+Enter");
    await page.locator("dialog a").waitFor();
    expect(await warned(page).count()).toBe(0);
    await page.reload();
    await page.locator("textarea").waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  test("is signed in at as long as the page is there, where all cookies are blocked", async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(all);
    await page.goto(`${at.served.listening.url}${path}`);
    await page.locator("input[type=password]").fill(at.served.token);
    await page.keyboard.press("Enter");
    await page.locator("textarea").waitFor();
    await decide(page, "Blocked");
    expect(await list(page)).not.toEqual([]);
    await context.close();
  });
});

describe("Who is to sign in again", () => {
  /** The register takes the token no more, for one request. */
  const ended = (page: Page, address: string) =>
    page.route(address, (route) => route.fulfill({ status: 401 }), { times: 1 });
  const told = async (page: Page): Promise<string> => {
    await page.locator("dialog.again h1").waitFor();
    return (await page.locator("dialog.again").textContent()) ?? "";
  };

  test("is promised that the work is kept where it is", async () => {
    const { page } = await atDesk(at.browser, at.served, { path });
    await decide(page, "Promised");
    await ended(page, "**/v1/sheets");
    await press(page, "Control+Enter", "Control+Enter");
    expect(await told(page)).toContain("your work is kept in this browser");
    await page.context().close();
  });

  test("is told that leaving loses the work where the browser keeps nothing", async () => {
    const { page } = await atDesk(at.browser, at.served, { path });
    await page.addInitScript(databases);
    await page.reload();
    await decide(page, "Unpromised");
    await warned(page).waitFor();
    await ended(page, "**/v1/sheets");
    await press(page, "Control+Enter", "Control+Enter");
    expect(await told(page)).not.toContain("is kept");
    expect(await told(page)).toMatch(/this page alone.*token/);
    expect([await barriers(page), await wider(page)]).toEqual([[], 0]);
    await page.context().close();
  });

  test("is promised nothing where no work is on the desk", async () => {
    const { page } = await atDesk(at.browser, at.served, { path });
    await ended(page, "**/v1/changes*");
    await page.reload();
    expect(await told(page)).not.toContain("is kept");
    await page.locator("dialog.again input").fill(at.served.token);
    await page.keyboard.press("Enter");
    await page.locator("dialog.again").waitFor({ state: "detached" });
    await page.context().close();
  });
});

test("Over plain http the desk asks for no token, and says where it opens", async () => {
  const context = await at.browser.newContext();
  await context.route("http://register.test/**", async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({
      response: await route.fetch({ url: `${at.served.listening.url}${pathname}${search}` }),
    });
  });
  const page = await context.newPage();
  await page.goto("http://register.test/desk");
  await page.locator("[role=alert]", { hasText: "https" }).waitFor();
  expect(await page.locator("input").count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await context.close();
});

test("A text that is being opened while its editor signs out is there for whoever signs in", async () => {
  const { page, trouble } = await atDesk(at.browser, at.served, { path });
  await decide(page, "Leaving");
  const decided = await list(page);
  await page.reload();
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  await page.route("**/v1/**", async (route) => {
    reached.resolve();
    await held.promise;
    await route.continue();
  });
  const resume = page.locator("section[aria-labelledby=left] .link").first();
  await resume.waitFor();
  await resume.press("Enter");
  await reached.promise;
  await page.getByRole("button", { name: "Sign out" }).click();
  held.resolve();
  await page.locator("input[type=password]").fill(at.served.token);
  await page.keyboard.press("Enter");
  await resume.press("Enter");
  await page.locator(".desk, dialog").first().waitFor();
  expect(await page.locator("dialog").count()).toBe(0);
  expect(await list(page)).toEqual(decided);
  expect(trouble).toEqual([]);
  await page.context().close();
});
