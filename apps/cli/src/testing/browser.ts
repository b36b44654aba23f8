import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

/** Of a window, what no test looks at: the lists below its address field, which are pages themselves, and a process kept ready for the next site. */
const unneededParts = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "SpareRendererForSitePerProcess",
];

/** What Playwright turns off for its own sake, as its `chromiumSwitches` has it: of two such lists Chromium reads the last alone. */
const unwantedByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** Debian's Chromium, or the one that `CHROMIUM` names. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      // Pages of one site share a process: each test asks one of them at a time, and a process takes long to start.
      "--renderer-process-limit=1",
      `--disable-features=${[...unneededParts, ...unwantedByPlaywright].join(",")}`,
    ],
    timeout: 0,
  });

/** What a page must not do: fail, complain, or ask for anything of others. Statuses that are meant to be are named. */
export function troubleOn(page: Page, origin: string, statuses: readonly number[] = []): string[] {
  // A slow machine is no fault. What never comes is given up well before its test is cut, so that one reads what it was.
  page.setDefaultTimeout(5 * 60_000);
  const trouble: string[] = [];
  page.on("console", (message) => {
    const told = message.type() === "error" && !statuses.some((one) => message.text().includes(`${one} (`));
    if (told) trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("requestfailed", (request) => {
    // What a page still asked for when it was left is given up: no fault.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") trouble.push(`failed: ${request.url()} (${why})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !statuses.includes(response.status()))
      trouble.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) trouble.push(`elsewhere: ${request.url()}`);
  });
  return trouble;
}

/** Opens an address, and waits for all that it shows, its fonts as well. */
export async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate("document.fonts.ready.then(() => undefined)");
}

/** By how much a page is wider than its window. */
export const wider = (page: Page): Promise<number> =>
  page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");

/** Half as long as what `axe-core` exports: it is sent to each page, and read there. */
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** What keeps somebody from a page, as axe sees it; of a page in other colours, of these alone. */
export async function barriers(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  if (await page.evaluate("globalThis.axe === undefined")) await page.evaluate(axe);
  const asked =
    rules === "all"
      ? 'rules: { "target-size": { enabled: true } }'
      : 'runOnly: ["color-contrast", "link-in-text-block"]';
  // What is in order is not told, nor by which selector one would find the rest, and no style sheet is read again for a rule that is off: each
  // takes a while.
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ ${asked}, resultTypes: ["violations"], selectors: false, preload: { assets: ["media"] } })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
