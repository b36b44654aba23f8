import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers } from "../testing/barriers.ts";
import { atDesk, lay } from "../testing/desk.ts";
import { heldBack } from "../testing/held-back.ts";
import { drawn, press } from "../testing/keys.ts";
import { list, meetings, recorded, sessionDocument, textOf } from "../testing/meetings.ts";

const at = meetings();

/** Fills a field in; of one that looks for things, what was typed is added. */
const fill = async (page: Page, name: string, words: string) => {
  await page.locator(`dialog input[name=${name}]`).fill(words);
  await page.keyboard.press("Tab");
};

/** Ends when the dialog shows what the register says of the session. */
const known = async (page: Page) => {
  while ((await page.locator("dialog [name=title]").inputValue()) === "") await drawn(page);
};

test("what was recorded a moment ago is opened again; each later act asks for what it needs, and is in the register at once", async () => {
  await recorded(at.served, "Earlier", 10);
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Acts", 11), "a");
  await press(page, "t", "Enter", "d", "1", "2", "Enter", "g", "1", "Enter");
  await press(page, "Control+Enter", "Control+Enter");
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
    await known(page);
    await fill(page, "place", "Minsk, at the ministry");
    await fill(page, "reason", "Said more exactly");
  });
  let document = await sessionDocument(at.served, id);
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
  document = await sessionDocument(at.served, id);
  expect(document.claims[0]).toMatchObject({ retracted: { replacedBy: ["c2"] } });
  expect(document.claims[0]).not.toHaveProperty("follows");
  expect((await at.served.read("/v1/topics/arms")).names).toMatchObject({ ru: "Контроль над вооружениями" });
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

test("what the register answers late takes back nothing that was typed meanwhile, and is not taken for empty until then", async () => {
  await recorded(at.served, "Late", 15);
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Late", 15));
  const details = async (place: string) => {
    const held = await heldBack(page, "**/v1/sessions/session-late");
    await press(page, "Shift+Digit1");
    await page.locator("dialog [name=act]").selectOption("details");
    await held.asked;
    await fill(page, "place", place);
    await fill(page, "reason", "Said more exactly");
    return held;
  };
  const send = async () => {
    await page.locator("dialog .main").press("Enter");
    await page.locator("dialog").waitFor({ state: "detached" });
  };
  const before = await details("Minsk, at the ministry");
  before.letGo();
  await known(page);
  expect(await page.locator("dialog [name=place]").inputValue()).toBe("Minsk, at the ministry");
  await send();
  const title = "Late meeting in Minsk";
  expect(await sessionDocument(at.served, "session-late")).toMatchObject({
    title,
    place: "Minsk, at the ministry",
  });
  const after = await details("Minsk, at the other ministry");
  await send();
  after.letGo();
  expect(await sessionDocument(at.served, "session-late")).toMatchObject({
    title,
    date: { edtf: "2014-11-15" },
    place: "Minsk, at the other ministry",
  });
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("an act is done when the desk shows what became of it: what is said next is said of that", async () => {
  await recorded(at.served, "Shown", 16);
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Shown", 16));
  await press(page, "j");
  while (!(await page.locator(".now .line").textContent())?.includes("discussed")) await press(page, "j");
  await press(page, "Shift+Digit1");
  await page.locator("dialog [name=act]").selectOption("correct");
  await page.locator("dialog .chosen-thing", { hasText: "Arms control" }).press("Enter");
  await fill(page, "reason", "Misread");
  // The first is asked for its tag; what the desk reads again is the second.
  let asked = 0;
  const late = Promise.withResolvers<void>();
  const reads = Promise.withResolvers<void>();
  await page.route("**/v1/sessions/session-shown", async (route) => {
    asked += 1;
    if (asked > 1) {
      reads.resolve();
      await late.promise;
    }
    await route.continue();
  });
  await page.locator("dialog .main").press("Enter");
  await reads.promise;
  expect(await page.locator("dialog .main").isDisabled()).toBe(true);
  late.resolve();
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(await list(page)).toContain("recorded: c1 discussed Trade");
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("a name that the register tells late is what was meant, though one went on meanwhile", async () => {
  await recorded(at.served, "Named", 17);
  const { page, trouble } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  await lay(page, textOf("Named", 17));
  // Nobody at the desk has heard of it.
  await at.served.apply({ topics: { fishing: { names: { en: "Fishing" } } } });
  const held = await heldBack(page, "**/v1/names?**");
  await press(page, "Shift+Digit1");
  await page.locator("dialog [name=act]").selectOption("merge");
  await page.locator("dialog [name=from]").fill("fishing");
  await held.asked;
  await page.keyboard.press("Tab");
  held.letGo();
  await page.locator("dialog .chosen-thing", { hasText: "Fishing" }).waitFor();
  expect(trouble).toEqual([]);
  await page.context().close();
});
