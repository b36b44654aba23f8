import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/** What a test may listen to on a page. */
const heard = ["console", "pageerror", "requestfailed", "request", "response", "dialog"] as const;

interface LentPages {
  take(): Promise<Page>;
  /** As new: it shows nothing, and nobody listens to it. A page whose test failed is not given back. */
  giveBack(page: Page): Promise<void>;
}

/**
 * Pages of one window, lent to one test after the other, for the tests of a file or of a part of it. A browser works longer to open a page
 * and to close it than to show what is asked for there.
 */
export function lentPages(browserOf: () => Browser, options: BrowserContextOptions): LentPages {
  const free: Page[] = [];
  let open: () => Promise<Page>;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const window = await browserOf().newContext(options);
    open = () => window.newPage();
    close = () => window.close();
  });
  afterAll(() => close?.());
  return {
    take: async () => free.pop() ?? open(),
    giveBack: async (page) => {
      for (const event of heard) page.removeAllListeners(event);
      // Another place of the page that it shows would be gone to without asking for it again. Where the page goes itself, it stays in its process.
      await page.evaluate("location.replace('about:blank')");
      await page.waitForURL("about:blank");
      free.push(page);
    },
  };
}
