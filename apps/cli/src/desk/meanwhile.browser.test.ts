import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { atDesk, lay } from "../testing/desk.ts";
import { heldBack } from "../testing/held-back.ts";
import { drawn, press } from "../testing/keys.ts";
import { list, meetings, recorded, textOf } from "../testing/meetings.ts";

// What an editor does while the register has not answered yet.

const at = meetings();

/** Has a sheet recorded, and goes back to the text before the register answers. */
async function sheetSent(page: Page, then: "continue" | "abort" = "continue") {
  const sheet = await heldBack(page, "**/v1/sheets", then);
  await press(page, "Control+Enter", "Control+Enter");
  await sheet.asked;
  await press(page, "Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  return sheet;
}

test("what is decided while the rest is being recorded is kept", async () => {
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Meanwhile", 18), "a");
  await press(page, "t", "Enter", "d", "1", "Enter");
  const held = await sheetSent(page);
  // Looked at again, it is still being recorded, and is not sent once more.
  await press(page, "Control+Enter");
  await page.locator("dialog .main[aria-busy=true]").waitFor();
  await press(page, "Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await press(page, "g", "1", "Enter");
  const agreed = async () => (await list(page)).filter((row) => row.includes("agreed"));
  const decided = await agreed();
  expect(decided).toHaveLength(1);
  held.letGo();
  await page.locator("dialog a").waitFor();
  await press(page, "Enter");
  await page.locator("section[aria-labelledby=left] .link").first().press("Enter");
  await page.locator(".desk").waitFor();
  expect(await agreed()).toEqual(decided);
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("what is refused is told also to who went back to the text before the register answered", async () => {
  await recorded(at.served, "Refused", 19);
  const { page } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Refused", 19));
  const act = await heldBack(page, "**/events", "abort");
  await press(page, "Shift+Digit1");
  await page.locator("dialog [name=act]").selectOption("withdraw");
  await page.locator("dialog input[name=reason]").fill("It is another’s");
  await page.locator("dialog .main").press("Enter");
  await act.asked;
  await press(page, "Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  act.letGo();
  await page.locator(".say", { hasText: "Not recorded. The register can’t be reached." }).waitFor();
  await press(page, "Space", "t", "Enter");
  const first = await sheetSent(page, "abort");
  first.letGo();
  await page.locator("dialog [role=alert]", { hasText: "The connection broke." }).waitFor();
  await press(page, "Escape");
  await page.locator(".say", { hasText: "The connection broke." }).waitFor();
  // What is open by then stays, with what was typed.
  const second = await sheetSent(page, "abort");
  await press(page, "Shift+Digit1");
  await page.locator("dialog [name=act]").selectOption("withdraw");
  await page.locator("dialog input[name=reason]").fill("It is another’s");
  await Promise.all([page.waitForEvent("requestfailed"), second.letGo()]);
  await drawn(page);
  expect(await page.locator("dialog [name=reason]").inputValue()).toBe("It is another’s");
  await page.context().close();
});

test("who has signed in again is told to record again, and not that the sign-in has ended", async () => {
  const { page } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Returned", 20), "a");
  await press(page, "t", "Enter", "d", "1", "Enter");
  await page.route("**/v1/sheets", (route) => route.fulfill({ status: 401 }), { times: 1 });
  await press(page, "Control+Enter", "Control+Enter");
  await page.locator("dialog [role=alert]", { hasText: "no longer takes your token" }).waitFor();
  await page.locator("dialog.again input").fill(at.served.token);
  await page.locator("dialog.again input").press("Enter");
  await page.locator("dialog.again").waitFor({ state: "detached" });
  await drawn(page);
  expect(await page.locator("dialog [role=alert]").textContent()).toMatch(/signed in again.*Record again/);
  expect(await page.locator(".say").textContent()).toMatch(/signed in again/);
  await press(page, "Control+Enter");
  await page.locator("dialog a").waitFor();
  await page.context().close();
});

describe("What is open when the register has recorded the sheet stays, with what was typed:", () => {
  /** A new text, and what is recorded of it. */
  const sent = async (name: string, day: number) => {
    const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
    await lay(page, textOf(name, day), "a");
    await press(page, "t", "Enter", "d", "1", "Enter");
    return { page, trouble, sheet: await sheetSent(page) };
  };
  const told = (page: Page) => page.locator(".say", { hasText: "Recorded." }).waitFor();

  test("a sheet of details; the text waits, and opens with what is recorded of it, whatever was said in there", async () => {
    const { page, trouble, sheet } = await sent("Open", 21);
    await press(page, "0");
    const title = page.locator("dialog input[name=source-title]");
    await title.fill("Typed meanwhile");
    const id = page.locator("dialog input[name=session-id]");
    const sentAs = await id.inputValue();
    await id.fill("typed-meanwhile");
    sheet.letGo();
    await told(page);
    expect(await title.inputValue()).toBe("Typed meanwhile");
    await press(page, "Enter");
    // What is recorded is told as it was sent.
    expect(await page.locator("dialog a").getAttribute("href")).toBe(`/sessions/${sentAs}`);
    await press(page, "Enter");
    await page.locator("section[aria-labelledby=left] .link").first().press("Enter");
    await page.locator(".desk").waitFor();
    await press(page, "0");
    expect(await title.inputValue()).toBe("Open meeting in Minsk");
    expect([await title.isDisabled(), await id.inputValue()]).toEqual([true, sentAs]);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  test("the box, where keys go as before; with nothing said since, the text is done", async () => {
    const { page, trouble, sheet } = await sent("Box", 22);
    await press(page, "/");
    const box = page.locator(".now input");
    await box.fill("agre");
    sheet.letGo();
    await told(page);
    await press(page, "e");
    expect(await box.inputValue()).toBe("agree");
    await press(page, "Escape");
    await page.locator("dialog a").waitFor();
    await press(page, "Enter");
    await page.locator("main.opening").waitFor();
    expect(await page.locator("section[aria-labelledby=left] li", { hasText: "Box" }).count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
