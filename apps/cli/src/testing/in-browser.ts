import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Listening } from "../serve/listen.ts";
import { startBrowser } from "./start-browser.ts";

/** A browser, and what it asks, for the tests of a file: there once these run, and closed behind them. */
export function inBrowser<S>(
  start: () => Promise<S>,
  listeningOf: (served: S) => Pick<Listening, "close">,
): { readonly browser: Browser; readonly served: S } {
  let browser: Browser | undefined;
  let served: S | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
    served = await start();
  });
  afterAll(async () => {
    await browser?.close();
    if (served) await listeningOf(served).close(0);
  });
  return {
    get browser() {
      return browser as Browser;
    },
    get served() {
      return served as S;
    },
  };
}
