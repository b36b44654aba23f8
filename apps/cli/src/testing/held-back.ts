import type { Page } from "playwright-core";

/** Keeps the first answer of an address back until it is let go, or the connection breaks then; tells when it was asked for. */
export async function heldBack(page: Page, address: string, then: "continue" | "abort" = "continue") {
  const [asked, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(
    address,
    async (route) => {
      asked.resolve();
      await late.promise;
      await route[then]();
    },
    { times: 1 },
  );
  return { asked: asked.promise, letGo: late.resolve };
}
