import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers } from "../testing/barriers.ts";
import { wider } from "../testing/browser.ts";
import { atDesk, lay } from "../testing/desk.ts";
import { drawn, press } from "../testing/keys.ts";
import { meetings } from "../testing/meetings.ts";
import { takePicture } from "../testing/pictures.ts";

const at = meetings();

/** A name that takes four lines of the list, and a word that no line holds. */
const long =
  "Consultations on the limitation and reduction of conventional armaments and armed forces".concat(
    " in the whole of the region and in all adjacent territories, with measures of confidence",
  );
const word = "Unbroken".repeat(30);
const text = `Long meeting in Minsk ${word}

Ministry A and Ministry B held consultations in Minsk on 18 November 2014. The sides expressed their readiness to continue their work on ${long}.`;

/** What is drawn outside of its own box in the list, or cut there, or lies upon what stands beside it. */
const troubleInList = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll(".list li button")].flatMap((row) => {
    const parts = [...row.children].filter((one) => one.textContent !== "" || one.matches(".mark"));
    const boxes = parts.map((one) => one.getBoundingClientRect());
    const cut = [...row.querySelectorAll(".names")].filter((one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflow === "hidden");
    const over = parts.filter((one, place) => one.scrollWidth > one.clientWidth + 1 && one.matches(".act, .how, .what") || boxes.some((box, other) => other > place && box.left < boxes[place].right - 1 && boxes[place].left < box.right - 1 && box.top < boxes[place].bottom - 1 && boxes[place].top < box.bottom - 1));
    return [...cut, ...over].map((one) => one.className + ": " + one.textContent);
  })`);

const widths = [1280, 768, 390, 320];

test.each([
  ["/desk?drafts=off", "en"],
  ["/ru/desk?drafts=off", "ru"],
])("nothing of %s is wider than its window, cut, or drawn upon something else", async (path, name) => {
  await at.served.apply({ topics: { long: { names: { en: long, ru: long } } } });
  const { page, trouble } = await atDesk(at.browser, at.served, { path });
  const see = async (state: string) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await drawn(page);
        await takePicture(page, `widths-${name}-${state}-${width}-${colorScheme}`);
      }
      const found = [await wider(page), await troubleInList(page), await barriers(page)];
      expect([state, width, ...found]).toEqual([state, width, 0, [], []]);
    }
  };
  await see("opening");
  await page.setViewportSize({ width: 1280, height: 844 });
  await lay(page, text, "a");
  await press(page, "Delete", "t", "Enter", "r");
  await page.keyboard.type("Consultations on");
  await press(page, "Enter");
  await page.locator(".list .what", { hasText: long }).waitFor();
  // With what is said of how strongly they did.
  await press(page, "Shift+f", "1", "Shift+q", "1", "e", "e", "Shift+d", "1", "e", "e");
  // As a draft says it of which one is not sure.
  await page
    .locator(".list .how", { hasText: /./ })
    .first()
    .evaluate((how: { append(words: string): void }, name) => {
      how.append(name === "ru" ? ", неуверенно" : ", unsure");
    }, name);
  await see("work");
  await page.reload();
  await page.locator("section[aria-labelledby=left] .link").first().waitFor();
  await see("left");
  expect(trouble).toEqual([]);
  await page.context().close();
});

/** Whether what the desk says lies where the current claim is told, whole, and upon no letters of the keys below. */
const isSaidInPlace = `(() => {
  const say = document.querySelector(".say");
  say.className = "say";
  say.textContent = "Реестр больше не принимает ваш токен: войдите снова, и внесите лист ещё раз. ".repeat(2);
  const [said, now, letters] = [say, ...document.querySelectorAll(".now, .letters")].map((one) => one.getBoundingClientRect());
  return [said.top >= now.top, said.bottom <= letters.top, said.left >= 0, said.right <= innerWidth];
})()`;

test("what the desk says lies upon no letters, however many lines these take, at any width", async () => {
  const { page } = await atDesk(at.browser, at.served, { path: "/ru/desk?drafts=off" });
  await lay(page, text.replace("18", "19"), "a");
  for (const width of [1280, 1000, 768, 641, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await drawn(page);
    const found = [await page.evaluate(isSaidInPlace), await wider(page)];
    await takePicture(page, `said-${width}`);
    expect([width, ...found]).toEqual([width, [true, true, true, true], 0]);
  }
  await page.context().close();
});

/** What can be chosen, and no more than its number of which can be seen. */
const unreadable = `[...document.querySelectorAll(".choices > div")]
  .filter((one) => one.clientWidth < Math.min(one.scrollWidth, 100))
  .map((one) => one.textContent)`;

test("what can be chosen is read beside what is named in no claim, at any width", async () => {
  await at.served.apply({
    people: Object.fromEntries(
      ["Sirojiddin Muhriddin", "Marcin Przydacz", "Konstantin Longname"].map((names, place) => [
        `person-${place}`,
        { names },
      ]),
    ),
  });
  const { page } = await atDesk(at.browser, at.served, { path: "/desk?drafts=off" });
  const people = "There met Sirojiddin Muhriddin, Marcin Przydacz and Konstantin Longname.";
  await lay(page, `${people}\n\n${text.replace("18", "20")}`, "a");
  await press(page, "d", "1");
  await page.locator(".choices > div").first().waitFor();
  await page.locator(".now .too", { hasText: "Konstantin" }).waitFor();
  for (const width of [1280, 1000, 768, 641, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await drawn(page);
    await takePicture(page, `choices-${width}`);
    expect([width, await page.evaluate(unreadable), await wider(page), await barriers(page)]).toEqual([
      width,
      [],
      0,
      [],
    ]);
  }
  await page.context().close();
});
