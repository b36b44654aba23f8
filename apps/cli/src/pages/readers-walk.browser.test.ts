import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleFolder } from "../serve/assets.ts";
import { applySample } from "../serve/sample.ts";
import { troubleOn, wider } from "../testing/browser.ts";
import { type Keyboard, keyboardOf } from "../testing/keyboard.ts";
import { servedPages } from "../testing/pages.ts";
import { startBrowser } from "../testing/start-browser.ts";

/** Readers, by what they read with. At 200% a window of 1280 pixels has room for 640. */
const readers = {
  "in English, at 1280 px": { language: "en", width: 1280, scale: 1, colorScheme: "light" },
  "in Russian, at 390 px, in the dark": { language: "ru", width: 390, scale: 1, colorScheme: "dark" },
  "in English, at 1280 px and 200%, in the dark": {
    language: "en",
    width: 640,
    scale: 2,
    colorScheme: "dark",
  },
} as const;

/** What pages call things, in either language. */
const words = {
  en: {
    find: "Find",
    since: "Since last time",
    weaker: "Weaker than before",
    alone: /^Claim 8: Alone/,
    inContext: "In its context",
    plain: "Plain text",
    unchanged: "Nothing in this claim has changed since.",
    changed: "Since then this claim has changed:",
    history: "History",
    asItWas: "As it was then",
    past: "This page as the register had it",
    check: "Did they say that?",
    quotation: "A quotation, as you met it",
    look: "Look for these words",
    verdicts: ["Word for word", "With differences", "Nowhere"],
    sessions: "Sessions",
    topic: "Topic",
    show: "Show",
    atom: "Follow by Atom",
  },
  ru: {
    find: "Найти",
    since: "По сравнению с прошлым разом",
    weaker: "Слабее, чем прежде",
    alone: /^Утверждение 8: Отдельно/,
    inContext: "В тексте",
    plain: "Простой текст",
    unchanged: "С тех пор в этом утверждении ничего не изменилось.",
    changed: "С тех пор это утверждение изменилось:",
    history: "История",
    asItWas: "Как было тогда",
    past: "Эта страница такой, какой она была в реестре",
    check: "Так ли сказано?",
    quotation: "Цитата, какой вы её встретили",
    look: "Искать эти слова",
    verdicts: ["Слово в слово", "С отличиями", "Нигде"],
    sessions: "Заседания",
    topic: "Тема",
    show: "Показать",
    atom: "Следить через Atom",
  },
} as const;

/** By what an element is lit up. */
const litBy = (element: Styled): string =>
  element.ownerDocument.defaultView.getComputedStyle(element).getPropertyValue("--lit");
interface Styled {
  readonly ownerDocument: {
    readonly defaultView: {
      getComputedStyle(of: unknown): { getPropertyValue(name: string): string };
    };
  };
}

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** A reader on a page, and what they have to go by. */
interface Walk {
  readonly page: Page;
  readonly keys: Keyboard;
  readonly say: (typeof words)[keyof typeof words];
  /** What their addresses begin with. */
  readonly own: string;
  readonly served: Awaited<ReturnType<typeof servedPages>>;
  readonly main: Locator;
  link(name: string | RegExp, within?: Locator): Locator;
  /** Holds them to be at an address, with room for all that stands there. */
  isAt(path: string): Promise<void>;
}

const topic = "Arms control and disarmament";

test.concurrent.each(Object.entries(readers))(
  "A reader %s, by keyboard and without script, finds, follows, cites, checks and subscribes",
  async (_, reader) => {
    const served = await servedPages((api, key) => applySample(api, key, sampleFolder()));
    const window = await browser.newContext({
      javaScriptEnabled: false,
      locale: reader.language,
      colorScheme: reader.colorScheme,
      viewport: { width: reader.width, height: 900 / reader.scale },
      deviceScaleFactor: reader.scale,
    });
    const page = await window.newPage();
    const trouble = troubleOn(page, served.url);
    const main = page.locator("main");
    const own = reader.language === "en" ? "" : "/ru";
    const walk: Walk = {
      page,
      keys: keyboardOf(page),
      say: words[reader.language],
      own,
      served,
      main,
      link: (name, within = main) =>
        within.getByRole("link", typeof name === "string" ? { name, exact: true } : { name }),
      isAt: async (path) => {
        expect(page.url()).toBe(`${served.url}${own}${path}`);
        expect(await wider(page)).toBe(0);
      },
    };
    await findsTheSession(walk);
    await followsTheTopic(walk);
    await lightsUpWords(walk);
    await citesAndComesBack(walk);
    await readsAPastDay(walk);
    await checksQuotations(walk);
    await subscribes(walk);
    expect(trouble).toEqual([]);
    await window.close();
    await served.close(0);
  },
);

/** From the home page, by a word of its text. */
async function findsTheSession({ page, keys, own, served, main, isAt }: Walk): Promise<void> {
  await page.goto(served.url);
  await isAt(own === "" ? "/" : "");
  await keys.write(page.getByRole("searchbox"), "disarmament");
  await keys.send();
  await isAt("/search?q=disarmament");
  await keys.follow(main.locator(".entry", { hasText: "2009" }).getByRole("link"));
  await isAt("/sessions/sample-moscow-2009/c8");
  await keys.follow(main.locator(".kicker a"));
  await isAt("/sessions/sample-moscow-2009");
}

/** To 2014, and sees what became weaker. */
async function followsTheTopic({ keys, say, main, link, isAt }: Walk): Promise<void> {
  await keys.follow(main.locator("#c8 h4 a"));
  await isAt("/topics/arms-control-and-disarmament");
  expect(await main.locator("h1").textContent()).toBe(topic);
  await keys.follow(main.locator(".entry", { hasText: "2014" }).locator("h3 a"));
  await isAt("/sessions/sample-minsk-2014");
  await keys.follow(link(say.since));
  await isAt("/sessions/sample-minsk-2014#since");
  const weaker = main.locator("#since ~ *", { hasText: say.weaker });
  expect(await weaker.textContent()).toContain(say.weaker);
  const compared = main.locator("#since ~ * tr", { hasText: topic });
  expect(await compared.textContent()).toMatch(/went deep into.*On its agenda were/s);
  await keys.follow(compared.getByRole("link", { name: /8$/ }));
  await isAt("/sessions/sample-moscow-2009/c8");
}

/** Opens a claim, and sees where its words stand. */
async function lightsUpWords({ keys, say, main, link, isAt }: Walk): Promise<void> {
  await keys.follow(link(say.inContext));
  await isAt("/sessions/sample-moscow-2009#w8");
  const lit = (words: string) => main.locator("mark", { hasText: words }).first().evaluate(litBy);
  expect(await lit("disarmament")).not.toBe("");
  expect(await lit("Most of the time")).toBe("");
  // The number behind the words leads back to the claim, and that one to its own page.
  await keys.follow(main.locator(".text").getByRole("link", { name: /8$/ }));
  await isAt("/sessions/sample-moscow-2009#c8");
  await keys.follow(link(say.alone));
  await isAt("/sessions/sample-moscow-2009/c8");
}

/** Comes back by the citation after a correction, and is told. */
async function citesAndComesBack({ page, keys, say, served, main, link }: Walk): Promise<void> {
  await keys.follow(link(say.plain));
  const [address = ""] = /http:\S+revision=\d+/.exec((await page.locator("body").textContent()) ?? "") ?? [];
  await page.goto(address);
  expect(await main.textContent()).toContain(say.unchanged);
  await correct(served);
  await page.goto(address);
  const told = await main.locator(".notice").textContent();
  expect(told).toContain(say.changed);
  expect(told).toContain("Disarmament alone");
}

async function readsAPastDay({ keys, say, main, link, isAt }: Walk): Promise<void> {
  await keys.follow(link(say.history));
  await isAt("/sessions/sample-moscow-2009/history");
  await keys.follow(link(say.asItWas));
  expect(await main.locator(".notice").textContent()).toContain(say.past);
  expect(await main.locator("h1").textContent()).toContain("two collegiums in Moscow");
}

/** A true one, an altered one and one that is invented. */
async function checksQuotations({ page, keys, say, own, served, main, link, isAt }: Walk): Promise<void> {
  const quotations = [
    "They declared themselves ready to do more together",
    "They declared themselves hardly ready to do more together",
    "The weather was praised by nobody at all in the end",
  ];
  for (const [index, quotation] of quotations.entries()) {
    await keys.follow(link(say.check, page.locator(".nav")));
    await keys.write(page.getByRole("textbox", { name: say.quotation }), quotation);
    await keys.goTo(page.getByRole("button", { name: say.look }));
    await keys.send();
    await isAt(`/check?${new URLSearchParams({ q: quotation })}`);
    expect(await main.locator("#answer").textContent()).toBe(say.verdicts[index]);
    await page.goto(`${served.url}${own}/about`);
  }
}

/** To a list that is narrowed. */
async function subscribes({ page, keys, say, served, link, isAt }: Walk): Promise<void> {
  await keys.follow(link(say.sessions, page.locator(".nav")));
  await keys.write(page.getByRole("textbox", { name: say.topic }), topic);
  await keys.goTo(page.getByRole("button", { name: say.show }));
  await keys.send();
  await isAt("/sessions?topic=arms-control-and-disarmament");
  await keys.goTo(link(say.atom));
  const feed = await page.request.get(
    new URL((await link(say.atom).getAttribute("href")) ?? "", served.url).href,
  );
  expect(await feed.text()).toMatch(/<title>[^<]*Arms control and disarmament/);
}

async function correct({ url, token }: Walk["served"]): Promise<void> {
  const session = `${url}/v1/sessions/sample-moscow-2009`;
  const answer = await fetch(`${session}/events`, {
    method: "POST",
    body: JSON.stringify({
      events: [
        {
          type: "ClaimCorrected",
          data: { claim: "c8", changes: { summary: "Disarmament alone" }, reason: "It was left out" },
        },
      ],
    }),
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      "if-match": (await fetch(session)).headers.get("etag") ?? "",
    },
  });
  expect(answer.status).toBe(201);
}

test("a day that is none is told beside its field, and what else was written stays", async () => {
  const served = await servedPages(async () => {});
  const page = await browser.newPage();
  const trouble = troubleOn(page, served.url);
  await page.goto(`${served.url}/sessions`);
  const [from, topic] = [page.getByLabel("From"), page.getByLabel("Topic")];
  await topic.fill("arms-control");
  await from.fill("1.5.2009");
  await from.press("Enter");
  expect(await page.locator("form.form input:invalid").getAttribute("name")).toBe("from");
  expect(await topic.inputValue()).toBe("arms-control");
  await from.fill(" 2009-11 ");
  await from.press("Enter");
  await page.waitForURL(/from=/);
  expect(trouble).toEqual([]);
  await page.close();
  await served.close(0);
});
