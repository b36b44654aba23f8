import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers } from "../testing/barriers.ts";
import { collegium, newFolder } from "../testing/command.ts";
import { atDesk } from "../testing/desk.ts";
import { press } from "../testing/keys.ts";
import { list, meetings, recorded, sessionDocument, textOf } from "../testing/meetings.ts";

const at = meetings();

/** Others have much of the same words: it is another text. */
const onDesk = async (page: Page) => {
  await page.locator("dialog label", { hasText: "another text" }).waitFor();
  await press(page, "Enter");
  await page.locator(".desk").waitFor();
};

test("a second communiqué of a session stands beside the first's claims, confirms them, and adds its own", async () => {
  await recorded(at.served, "First", 12);
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await page.locator("input[name=publisher]").fill("b");
  await page
    .locator("textarea")
    .fill(
      "Talks with A\n\nOn 12 November 2014 Ministry A and Ministry B held consultations in Minsk. Trade was discussed with our partners. The two ministries agreed to meet again.",
    );
  await page.locator("textarea").press("Control+Enter");
  await page.locator("dialog label", { hasText: "First meeting in Minsk" }).locator("input").check();
  await press(page, "Enter");
  await page.locator(".desk").waitFor();
  expect((await list(page)).filter((row) => row.includes("c1"))).toHaveLength(1);
  await press(page, "Delete", "b", "1", "Enter", "g");
  await page.keyboard.type("Trade");
  await press(page, "Enter", "Control+Enter", "Control+Enter");
  await page.locator("dialog a").waitFor();
  const { claims, sources } = await sessionDocument(at.served, "session-first");
  expect(sources).toHaveLength(2);
  expect(claims[0]).toMatchObject({ corroborations: [{ tellers: [{ id: "b" }] }] });
  expect(claims.map(({ act }) => act)).toEqual(["discussed", "agreed", "agreed"]);
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a changed text of the same page is shown with its difference, and takes the place of the earlier; Escape decides nothing", async () => {
  await recorded(at.served, "Changed", 13);
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  const text = `${textOf("Changed", 13)} Nothing was signed, says Changed.`.replace(
    "agreed on trade",
    "hardly agreed on trade",
  );
  await page.locator("textarea").fill(text);
  await page.locator("textarea").press("Control+Enter");
  await page.locator("dialog ins").first().waitFor();
  expect(await page.locator("dialog del").allTextContents()).toEqual(["They agreed on trade, says Changed."]);
  expect(await page.locator("dialog ins").allTextContents()).toEqual([
    "They hardly agreed on trade, says Changed.",
    "Nothing was signed, says Changed.",
  ]);
  expect(await barriers(page)).toEqual([]);
  await press(page, "Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(await page.locator("textarea").inputValue()).toBe(text);
  await page.locator("textarea").press("Control+Enter");
  await page.locator("dialog label", { hasText: "Changed meeting in Minsk" }).locator("input").check();
  await press(page, "Enter");
  await page.locator(".desk").waitFor();
  await press(page, "Delete", "Enter", "Control+Enter", "Control+Enter");
  await page.locator("dialog a").waitFor();
  expect(await at.served.read("/v1/sources/report-changed")).toMatchObject({
    supersededBy: [{ title: expect.any(String) }],
  });
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a draft that was downloaded is a sheet for the command, and comes back onto another desk as it was; a text comes from its file", async () => {
  const folder = newFolder();
  const text = textOf("Carried", 14);
  writeFileSync(join(folder, "text.txt"), text);
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await page.locator("input[name=publisher]").fill("a");
  await page.locator("main.opening input[type=file]").first().setInputFiles(join(folder, "text.txt"));
  await onDesk(page);
  await press(page, "t", "Enter", "d", "1", "2", "Enter", "g");
  await page.keyboard.type("Fair trade");
  await press(page, "Alt+Enter", "Control+Enter");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("dialog button", { hasText: "Download" }).press("Enter"),
  ]);
  const file = join(folder, "carried.yaml");
  await download.saveAs(file);
  const applied = await collegium(["apply", "--dry-run", file, "--url", at.served.listening.url], {
    cwd: folder,
    env: { COLLEGIUM_TOKEN: at.served.token },
  });
  expect(applied.stdout + applied.stderr).not.toMatch(/refused|differs/);
  expect(applied).toMatchObject({ code: 0 });
  const before = await list(page).then((rows) => rows.sort());
  const other = await atDesk(at.browser, at.served, { path: "/desk" });
  const yaml = other.page.locator("main.opening input[accept*=yaml]");
  await other.page.locator("textarea").fill("Another text");
  await yaml.setInputFiles(file);
  await other.page.locator(".trouble", { hasText: "does not stand in the text above" }).waitFor();
  await other.page.locator("textarea").fill(text);
  await yaml.setInputFiles(file);
  await onDesk(other.page);
  expect((await list(other.page)).sort()).toEqual(before);
  await press(other.page, "Control+Enter", "Control+Enter");
  await other.page.locator("dialog a").waitFor();
  const again = await at.served.apply(readFileSync(file, "utf8"), {
    text,
    dryRun: true,
  });
  expect((again.lines as { kind: string }[]).filter(({ kind }) => kind !== "unchanged")).toEqual([]);
  expect([...trouble, ...other.trouble]).toEqual([]);
  for (const one of [page, other.page]) await one.context().close();
});

test("an address that names a claim of a known text stands on it, after what is asked first", async () => {
  await recorded(at.served, "Addressed", 27);
  const path = "/desk?source=report-addressed&claim=session-addressed%23c2";
  const { page, trouble } = await atDesk(at.browser, at.served, { path });
  await page.locator("dialog #offers").waitFor();
  await press(page, "Enter");
  await page.locator(".desk").waitFor();
  const current = page.locator(".list [aria-current=true]");
  expect(await current.textContent()).toContain("agreed");
  expect(trouble).toEqual([]);
  await page.context().close();
});
