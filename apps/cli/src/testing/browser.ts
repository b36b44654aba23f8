import type { Page } from "playwright-core";

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
