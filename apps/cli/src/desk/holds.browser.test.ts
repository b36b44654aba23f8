import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers } from "../testing/barriers.ts";
import { wider } from "../testing/browser.ts";
import { atDesk, deskRegister, lay, type Served } from "../testing/desk.ts";
import { drawn, press } from "../testing/keys.ts";
import { takePicture } from "../testing/pictures.ts";
import { startBrowser } from "../testing/start-browser.ts";

/** What the register has before: names, one of which is written to do harm. */
const vocabulary = {
  bodies: {
    a: { kind: "ministry", names: "Ministry A" },
    b: { kind: "ministry", names: "Ministry B" },
  },
  people: { ann: { names: "Ann Arbor" }, bob: { names: "<img src=x onerror=alert(1)>" } },
  topics: {
    trade: { names: { en: "Trade", ru: "Торговля" } },
    arms: { names: "Arms control <script>alert(2)</script>" },
  },
};
const text = `A meeting in Minsk

Ministry A and Ministry B held consultations in Minsk on 18 November 2014. The sides discussed trade 🤝 and arms control <b onclick=alert(3)>. They agreed on trade in cafe\u0301s.

Partners: Social Network`;
/** Claims of each sentence, and one of the words with the emoji. */
const keys = ["Delete", "t", "Enter", "d", "1", "2", "Enter", "g", "1", "Enter"];

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

const path = "/desk?drafts=off";
const list = (page: Page) => page.locator(".list li.taken button").allTextContents();
/** Another text for each test, for the register knows those that it has. */
const textFor = (name: string) =>
  text.replace("A meeting", `${name} meeting`).replace("2014.", `2014, says ${name}.`);
const claimsOf = async (id: string) =>
  ((await served.read(`/v1/sessions/${id}`)).claims ?? []) as { act: string }[];
const sessionOf = async (page: Page) => {
  await page.locator("dialog a").waitFor();
  return (await page.locator("dialog a").getAttribute("href"))?.split("/").at(-1) ?? "";
};

test("a connection that breaks in the middle of Record loses nothing, and records nothing twice", async () => {
  const { page, trouble } = await atDesk(browser, served, { path });
  await lay(page, textFor("Broken"), "a");
  await press(page, ...keys);
  const before = await list(page);
  let broken = 0;
  // What was sent is recorded; what was answered never arrives. Then not even what is sent does.
  await page.route("**/v1/sheets", async (route) => {
    broken++;
    if (broken === 1) await route.fetch();
    if (broken <= 2) return route.abort("connectionreset");
    return route.continue();
  });
  await press(page, "Control+Enter", "Control+Enter");
  await page.locator("dialog [role=alert]").waitFor();
  await Promise.all([page.waitForEvent("requestfailed"), press(page, "Control+Enter")]);
  expect(broken).toBe(2);
  await page.locator("dialog [role=alert]").waitFor();
  expect(await list(page)).toEqual(before);
  await press(page, "Control+Enter");
  const id = await sessionOf(page);
  expect((await claimsOf(id)).map(({ act }) => act)).toEqual(["discussed", "agreed"]);
  expect(trouble.filter((one) => !/sheets|ERR_CONNECTION_RESET/.test(one))).toEqual([]);
  await page.context().close();
});

test("after a reload the draft is back, with where the editor was and all that can be undone", async () => {
  const { page, trouble } = await atDesk(browser, served, { path });
  const own = textFor("Reloaded");
  await lay(page, own, "a");
  await press(page, ...keys.slice(0, 6));
  const before = await list(page);
  const line = await page.locator(".now .line").textContent();
  await page.reload();
  await page.locator(`section[aria-labelledby="left"] .link`).first().click();
  await page.locator(".desk").waitFor();
  expect(await list(page)).toEqual(before);
  expect(await page.locator(".now .line").textContent()).toBe(line);
  await press(page, "Control+z", "Control+z", "Control+z");
  expect((await list(page)).length).toBe(before.length - 1);
  // The token is in this tab's storage alone.
  const stored = await page.evaluate("JSON.stringify([localStorage, document.cookie, location.href])");
  expect(stored).not.toContain(served.token.slice(0, 20));
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("two editors on one text: each is told what is in, both end up recorded, nothing twice", async () => {
  const own = textFor("Shared");
  const [one, other] = await Promise.all([
    atDesk(browser, served, { path }),
    atDesk(browser, served, { path }),
  ]);
  for (const { page } of [one, other]) await lay(page, own, "a");
  await press(one.page, ...keys.slice(0, 7), "Control+Enter", "Control+Enter");
  const id = await sessionOf(one.page);
  await press(
    other.page,
    "Delete",
    "t",
    "Enter",
    "Enter",
    "g",
    "1",
    "Enter",
    "Control+Enter",
    "Control+Enter",
  );
  expect(await sessionOf(other.page)).toBe(id);
  expect((await claimsOf(id)).map(({ act }) => act).sort()).toEqual(["agreed", "discussed"]);
  expect(await other.page.locator("dialog .others").textContent()).toContain("TopicDiscussed");
  for (const { page } of [one, other]) await page.context().close();
});

test("nothing changes the text", async () => {
  const { page, trouble } = await atDesk(browser, served, { path });
  const own = textFor("Kept");
  await lay(page, own, "a");
  const shown = () =>
    page.locator(".text").evaluate((element) => [element.textContent, element.childNodes.length]);
  const before = await shown();
  expect(before).toEqual([own.normalize("NFC"), 1]);
  // A word is dragged elsewhere by a real pointer; what is copied is there to be pasted.
  await page.locator(".text").dblclick({ position: { x: 40, y: 45 } });
  await page.mouse.down();
  await page.mouse.move(500, 300, { steps: 5 });
  await page.mouse.up();
  await press(
    page,
    "Control+a",
    "Control+c",
    "Control+x",
    "Control+v",
    "Shift+Insert",
    "Control+b",
    "h",
    "z",
    "1",
    "Control+Backspace",
    "Control+z",
    "Control+y",
  );
  await page.evaluate(`(() => {
    const text = document.querySelector(".text");
    text.focus();
    for (const command of ["insertText", "delete", "forwardDelete", "undo", "bold", "insertParagraph"])
      document.execCommand(command, false, "spoiled");
    text.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertReplacementText", data: "corrected", bubbles: true, cancelable: true }));
    const data = new DataTransfer();
    data.setData("text/plain", "dropped");
    text.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    text.append("foreign");
    text.firstChild.data = "overwritten";
  })()`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "composed", selectionStart: 0, selectionEnd: 8 });
  await devtools.send("Input.insertText", { text: "composed" });
  await drawn(page);
  expect(await shown()).toEqual(before);
  expect(trouble).toEqual([]);
  await page.context().close();
});

describe("whatever the keyboard prints", () => {
  const layouts: Readonly<Record<string, readonly (readonly [key: string, code: string])[]>> = {
    AZERTY: [
      ["a", "KeyQ"],
      ["&", "Digit1"],
    ],
    QWERTZ: [
      ["a", "KeyA"],
      ["1", "Digit1"],
    ],
    Russian: [
      ["ф", "KeyA"],
      ["1", "Digit1"],
    ],
  };
  test.each(Object.entries(layouts))(
    "%s: the key of A makes somebody attend, the first digit says who",
    async (name, [letter, digit]) => {
      const { page, trouble } = await atDesk(browser, served, { path });
      await lay(page, textFor(name), "a");
      await press(page, "Delete");
      const devtools = await page.context().newCDPSession(page);
      for (const [key, code] of [letter ?? ["", ""], digit ?? ["", ""]]) {
        await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", key, code });
        await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
        await drawn(page);
      }
      expect(await page.locator(".list [aria-current=true] .act").textContent()).toContain("attended");
      expect(await page.locator(".list [aria-current=true] .what").textContent()).toMatch(/Ann Arbor|img/);
      expect(trouble).toEqual([]);
      await page.context().close();
    },
  );
});

test("a Russian text is recorded at the Russian desk", async () => {
  const { page, trouble } = await atDesk(browser, served, { path: "/ru/desk?drafts=off" });
  await lay(
    page,
    "Консультации в Минске 18 ноября 2014 года прошли между А и Б. Стороны обсудили торговлю.",
    "a",
  );
  await press(page, "t");
  // What drafting can't tell of the session is asked for.
  for (let asked = 0; asked < 4 && (await page.locator("#box").count()) > 0; asked++) await press(page, "1");
  await press(page, "Enter", "d", "1");
  expect(await page.locator(".list [aria-current=true] .what").textContent()).toContain("Торговля");
  expect(await page.locator(".list [aria-current=true] .act").textContent()).toContain("обсудили");
  expect(trouble).toEqual([]);
  await page.context().close();
});

test("every state is open to everybody, in the light, in the dark, on small screens, and enlarged", async () => {
  const { page, trouble } = await atDesk(browser, served, { path });
  const see = async (name: string) => {
    await drawn(page);
    await takePicture(page, `desk-${name}`);
    expect([name, await barriers(page), await wider(page)]).toEqual([name, [], 0]);
  };
  await see("opening");
  await lay(page, textFor("Open"), "a");
  await see("bare");
  await press(page, "Delete", "t", "Enter", "d");
  await see("asking");
  await press(page, "1", "2");
  await see("taken");
  await press(page, "?");
  await see("keys");
  await press(page, "?", "Control+Enter");
  await see("review");
  await press(page, "Escape", "0");
  await see("details");
  await press(page, "Escape");
  await page.emulateMedia({ colorScheme: "dark" });
  await see("dark");
  await press(page, "Control+Enter");
  await see("dark-review");
  await press(page, "Escape");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await takePicture(page, "desk-forced-colours");
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 768, height: 1024 });
  await see("768");
  await page.setViewportSize({ width: 640, height: 450 });
  await see("twice-as-large");
  // Names and texts that are written to do harm stay words.
  expect(await page.locator("#desk :is(img, script, b[onclick])").count()).toBe(0);
  expect(trouble).toEqual([]);
  await page.context().close();
});
