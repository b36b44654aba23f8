import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleFolder } from "../serve/assets.ts";
import type { Listening } from "../serve/listen.ts";
import { applySample } from "../serve/sample.ts";
import { barriers } from "../testing/barriers.ts";
import { arrive, troubleOn, wider } from "../testing/browser.ts";
import { recordLater } from "../testing/later-session.ts";
import { lentPages } from "../testing/lent-pages.ts";
import { servedPages } from "../testing/pages.ts";
import { keepPicture, takePicture } from "../testing/pictures.ts";
import { startBrowser } from "../testing/start-browser.ts";

const today = new Date().toISOString().slice(0, 10);

/** Each kind of page, by what its picture is called. */
const pages = {
  home: "/",
  sessions: "/sessions",
  "sessions-narrowed": "/sessions?format=joint-collegium&from=2005&to=2015&body=mfa-belarus",
  "sessions-further": "/sessions?act=discussed&emphasis=thorough&by=joint",
  "sessions-none": "/sessions?format=summit",
  session: "/sessions/sample-moscow-2009",
  "session-arriving": "/sessions/sample-moscow-2009#c8",
  "session-later": "/sessions/sample-minsk-2014",
  "session-stronger": "/sessions/later-2019",
  "session-stronger-russian": "/ru/sessions/later-2019",
  "session-russian": "/ru/sessions/sample-moscow-2009",
  claim: "/sessions/sample-moscow-2009/c8",
  topics: "/topics",
  topic: "/topics/arms-control-and-disarmament",
  instruments: "/instruments",
  instrument: "/instruments/sample-programme-2010-2011",
  "series-list": "/series",
  series: "/series/sample-joint-collegium",
  bodies: "/bodies",
  body: "/bodies/mfa-belarus",
  people: "/people",
  person: "/people/lavrov-sergey",
  sources: "/sources",
  source: "/sources/sample-digest-moscow-2009",
  check: "/check",
  "check-true": "/check?q=They+declared+themselves+ready+to+do+more+together",
  "check-altered": "/check?q=They+declared+themselves+hardly+ready+to+do+more+together",
  "topic-older": "/topics/arms-control-and-disarmament?after=~",
  "how-we-read": "/how-we-read",
  "how-we-read-russian": "/ru/how-we-read",
  about: "/about",
  "session-past": `/sessions/sample-moscow-2009?asOf=${today}`,
  "claim-past": `/ru/sessions/sample-moscow-2009/c8?asOf=${today}`,
  "not-yet": "/topics/arms-control-and-disarmament?asOf=2001-01-01",
  history: "/sessions/sample-moscow-2009/history",
  changes: `/sessions/sample-moscow-2009/changes?from=2001-01-01&to=${today}`,
  "check-too-long": `/check?q=${"too+long+".repeat(130)}`,
  "check-nowhere": "/check?q=nothing+of+the+sort+was+ever+printed+by+anybody",
  search: "/search?q=disarmament",
  "search-none": "/search?q=zymurgy",
  "home-russian": "/ru",
  unclear: "/sessions?from=soon",
  "sessions-amiss": "/ru/sessions?format=party&from=2009-13&to=2008&by=nobody+knows",
  "sessions-ambiguous": "/sessions?body=ministry",
  "changes-amiss": "/sessions/sample-moscow-2009/changes?from=2014-11-18&to=2009-11-25",
  ahead: "/sessions/sample-moscow-2009?asOf=2999-01-01",
  nowhere: "/nowhere",
};
const meant = [400, 404];

/** Pages lay themselves out by style alone: what a window shows once it has another width is what it shows when it is opened so. */
const widths = [1280, 390];

/** What of a table that has become a list of its rows has not the whole of its width. */
const squeezed = `[...document.querySelectorAll("table.rows")].flatMap((table) =>
  [...table.querySelectorAll("caption, tbody th, tbody td")]
    .filter((cell) => cell.clientWidth > 0 && cell.clientWidth < 0.95 * table.clientWidth)
    .map((cell) => cell.textContent))`;
let served: Listening;
let browser: Browser;

beforeAll(async () => {
  served = await servedPages(async (api, key) => {
    await applySample(api, key, sampleFolder());
    await recordLater(api, key);
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close(0);
});

const lent = lentPages(() => browser, {});

test.concurrent.each(Object.entries(pages))(
  "%s is whole, and open to everybody, on wide screens and narrow ones, in the light and in the dark",
  async (name, path) => {
    const page = await lent.take();
    const trouble = troubleOn(page, served.url, meant);
    await arrive(page, `${served.url}${path}`);
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      await takePicture(page, `${name}-${width}-light`, { fullPage: true });
      expect([width, await wider(page), await barriers(page)]).toEqual([width, 0, []]);
      if (width < 640) expect(await page.evaluate(squeezed)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await takePicture(page, `${name}-${width}-dark`, { fullPage: true });
      expect([width, await barriers(page, "colours")]).toEqual([width, []]);
    }
    expect(trouble).toEqual([]);
    await lent.giveBack(page);
  },
);

test("the README's picture is made, and small", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
  await arrive(page, `${served.url}/sessions/sample-moscow-2009#c8`);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 60 });
  const picture = Buffer.from(data, "base64");
  // Copied to `docs/pictures/session.webp` when the page looks another way.
  keepPicture("session.webp", picture);
  expect(picture.byteLength).toBeLessThanOrEqual(150_000);
  await page.close();
});
