import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers, startBrowser } from "./testing/browser.ts";
import { collegium, newFolder } from "./testing/command.ts";
import { atDesk, deskRegister, lay, type Served } from "./testing/desk.ts";
import { press } from "./testing/keys.ts";

const vocabulary = {
  bodies: {
    a: { kind: "ministry", names: "Ministry A" },
    b: { kind: "ministry", names: "Ministry B" },
  },
  topics: {
    trade: { names: { en: "Trade" } },
    commerce: { names: { en: "Commerce" } },
    arms: { names: { en: "Arms control" } },
  },
};
const textOf = (name: string, day: number) => `${name} meeting in Minsk

Ministry A and Ministry B held consultations in Minsk on ${day} November 2014, says ${name}. The sides discussed trade and arms control, says ${name}. They agreed on trade, says ${name}.`;
/** The same, as somebody recorded it before. */
const sheetOf = (name: string, day: number) => ({
  source: {
    id: `report-${name.toLowerCase()}`,
    text: "text.txt",
    title: `${name} meeting`,
    kind: "press-release",
    publishers: ["a"],
    published: `2014-11-${day}`,
    language: "en",
  },
  by: "joint",
  session: {
    id: `session-${name.toLowerCase()}`,
    format: "consultations",
    title: `${name} meeting in Minsk`,
    date: { value: `2014-11-${day}`, quote: `on ${day} November 2014` },
    place: { value: "Minsk", quote: "in Minsk on" },
    parties: ["a", "b"],
  },
  claims: [
    { discussed: ["trade", "arms"], quote: `The sides discussed trade and arms control, says ${name}.` },
    { agreed: "trade", quote: `They agreed on trade, says ${name}.` },
  ],
});

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await startBrowser();
  served = await deskRegister();
  await served.apply(vocabulary);
});
afterAll(async () => {
  await browser?.close();
  await served?.listening.close(0);
});

const recorded = async (name: string, day: number) => {
  const told = await served.apply(sheetOf(name, day), { text: textOf(name, day) });
  expect(told).toMatchObject({ refused: false, complete: true });
};
const list = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll(".list li button")].map((row) => [...row.children].map((one) => one.textContent).filter(Boolean).join(" "))`,
  );
interface Claim {
  readonly id: string;
  readonly act: string;
  readonly [field: string]: unknown;
}
const sessionDocument = async (id: string) =>
  (await served.read(`/v1/sessions/${id}`)) as { claims: Claim[]; [field: string]: unknown };
/** Others have much of the same words: it is another text. */
const onDesk = async (page: Page) => {
  await page.locator("dialog label", { hasText: "another text" }).waitFor();
  await press(page, "Enter");
  await page.locator(".desk").waitFor();
};
/** Fills a field in; of one that looks for things, what was typed is added. */
const fill = async (page: Page, name: string, words: string) => {
  await page.locator(`dialog input[name=${name}]`).fill(words);
  await page.keyboard.press("Tab");
};

test("what was recorded a moment ago is opened again; each later act asks for what it needs, and is in the register at once", async () => {
  await recorded("Earlier", 10);
  const { page, trouble } = await atDesk(browser, served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Acts", 11), "a");
  await press(
    page,
    "t",
    "Enter",
    "d",
    "1",
    "2",
    "Enter",
    "g",
    "1",
    "Enter",
    "Control+Enter",
    "Control+Enter",
  );
  await page.locator("dialog a").waitFor();
  const id = (await page.locator("dialog a").getAttribute("href"))?.split("/").at(-1) ?? "";
  await press(page, "Enter");
  await lay(page, textOf("Acts", 11));
  // Nothing of it is left to decide, and the list says that it is recorded.
  expect(await list(page)).toEqual([
    ...["format Consultations", "date 2014-11-11", "place Minsk", "parties Ministry A · Ministry B"].map(
      (row) => `recorded: ${row}`,
    ),
    "recorded: c1 discussed Arms control · Trade",
    "recorded: c2 agreed Trade",
  ]);
  /** Says something of what is recorded, by keyboard; the text has the keys again afterwards. */
  const say = async (act: string, filling: () => Promise<void>) => {
    await press(page, "Shift+Digit1");
    await page.locator("dialog [name=act]").selectOption(act);
    await filling();
    expect(await barriers(page)).toEqual([]);
    await page.locator("dialog .main").press("Enter");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator(".say", { hasText: "Recorded." }).waitFor();
    expect(await page.locator(".text").evaluate((pane) => pane.ownerDocument.activeElement === pane)).toBe(
      true,
    );
  };
  await press(page, "Space", "j");
  while (!(await page.locator(".now .line").textContent())?.includes("discussed")) await press(page, "j");
  await say("correct", async () => {
    await page.locator("dialog .chosen-thing", { hasText: "Arms control" }).press("Enter");
    await fill(page, "objects", "Commerce");
    await page.locator("dialog select[name=by]").selectOption("named");
    await fill(page, "by", "Ministry B");
    await fill(page, "reason", "Misread");
  });
  await say("follow", async () => {
    await fill(page, "earlier", "session-earlier#c1");
    await fill(page, "note", "The same topic");
  });
  await say("details", async () => {
    await page.locator("dialog [name=title]:not([value=''])").waitFor();
    await fill(page, "place", "Minsk, at the ministry");
    await fill(page, "reason", "Said more exactly");
  });
  let document = await sessionDocument(id);
  expect(document.place).toBe("Minsk, at the ministry");
  expect(document.claims[0]).toMatchObject({
    by: [{ id: "b" }],
    topics: [{ id: "trade" }, { id: "commerce" }],
    follows: [{ relation: "fulfils", note: "The same topic" }],
  });
  await say("take-back", async () => {
    await page.locator("dialog [name=statement] option").nth(1).waitFor({ state: "attached" });
    await page.locator("dialog [name=statement]").selectOption({ index: 1 });
    await fill(page, "reason", "It isn’t");
  });
  await say("rename", async () => {
    await fill(page, "from", "Arms control");
    await fill(page, "language", "ru");
    await fill(page, "called", "Контроль над вооружениями");
  });
  await say("merge", async () => {
    await fill(page, "from", "commerce");
    await fill(page, "into", "trade");
  });
  expect(await page.locator(".list [aria-current=true] .what .names").textContent()).toBe("Trade");
  await say("retract", async () => {
    await page.locator("dialog .check", { hasText: "agreed" }).locator("input").check();
    await fill(page, "reason", "Said by the next claim");
  });
  expect(await list(page)).toHaveLength(5);
  document = await sessionDocument(id);
  expect(document.claims[0]).toMatchObject({ retracted: { replacedBy: ["c2"] } });
  expect(document.claims[0]).not.toHaveProperty("follows");
  expect((await served.read("/v1/topics/arms")).names).toMatchObject({ ru: "Контроль над вооружениями" });
  // What can't be is refused where it is asked for, in the register's words.
  await press(page, "Shift+Digit1");
  await page.locator("dialog [name=act]").selectOption("merge");
  await fill(page, "from", "Ministry A");
  await fill(page, "into", "Trade");
  await page.locator("dialog .main").press("Enter");
  await page.locator("dialog [role=alert]", { hasText: "of one kind" }).waitFor();
  await press(page, "Escape");
  // A withheld text stays nowhere: not on the desk, not in the browser, and its address tells why.
  await press(page, "Shift+Digit1");
  await page.locator("dialog [name=act]").selectOption("withhold");
  await fill(page, "reason", "Its publisher asks so");
  await page.locator("dialog .main").press("Enter");
  await page.locator("main.opening").waitFor();
  expect(await page.locator("section[aria-labelledby=left]").count()).toBe(0);
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a second communiqué of a session stands beside the first's claims, confirms them, and adds its own", async () => {
  await recorded("First", 12);
  const { page, trouble } = await atDesk(browser, served, { path: "/desk?drafts=off" });
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
  const { claims, sources } = await sessionDocument("session-first");
  expect(sources).toHaveLength(2);
  expect(claims[0]).toMatchObject({ corroborations: [{ tellers: [{ id: "b" }] }] });
  expect(claims.map(({ act }) => act)).toEqual(["discussed", "agreed", "agreed"]);
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a changed text of the same page is shown with its difference, and takes the place of the earlier; Escape decides nothing", async () => {
  await recorded("Changed", 13);
  const { page, trouble } = await atDesk(browser, served, { path: "/desk?drafts=off" });
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
  expect(await served.read("/v1/sources/report-changed")).toMatchObject({
    supersededBy: [{ title: expect.any(String) }],
  });
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a draft that was downloaded is a sheet for the command, and comes back onto another desk as it was; a text comes from its file", async () => {
  const folder = newFolder();
  const text = textOf("Carried", 14);
  writeFileSync(join(folder, "text.txt"), text);
  const { page, trouble } = await atDesk(browser, served, { path: "/desk?drafts=off" });
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
  const applied = await collegium(["apply", "--dry-run", file, "--url", served.listening.url], {
    cwd: folder,
    env: { COLLEGIUM_TOKEN: served.token },
  });
  expect(applied.stdout + applied.stderr).not.toMatch(/refused|differs/);
  expect(applied).toMatchObject({ code: 0 });
  const before = await list(page).then((rows) => rows.sort());
  const other = await atDesk(browser, served, { path: "/desk" });
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
  const again = await served.apply(readFileSync(file, "utf8"), {
    text,
    dryRun: true,
  });
  expect((again.lines as { kind: string }[]).filter(({ kind }) => kind !== "unchanged")).toEqual([]);
  expect([...trouble, ...other.trouble]).toEqual([]);
  for (const one of [page, other.page]) await one.context().close();
});

test("an address that names a claim of a known text stands on it, after what is asked first", async () => {
  await recorded("Addressed", 27);
  const path = "/desk?source=report-addressed&claim=session-addressed%23c2";
  const { page, trouble } = await atDesk(browser, served, { path });
  await page.locator("dialog #offers").waitFor();
  await press(page, "Enter");
  await page.locator(".desk").waitFor();
  const current = page.locator(".list [aria-current=true]");
  expect(await current.textContent()).toContain("agreed");
  expect(trouble).toEqual([]);
  await page.context().close();
});
