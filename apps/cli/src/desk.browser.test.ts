import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundingSheets, type SheetFile, sampleSheets } from "../sheets/at-hand.ts";
import { startBrowser } from "./testing/browser.ts";
import { atDesk, deskRegister, lay, toldOf, wantedOf } from "./testing/desk.ts";
import { type Presses, recordAll } from "./testing/typist.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const founding = foundingSheets();
// Where the communiqués are not at hand, their digests stand for them.
const sheets = founding ?? sampleSheets();

describe.each(sheets.map((file) => [file.name, file] as const))(
  "%s, by keyboard alone",
  (_, file: SheetFile) => {
    // What was drafted wrong is mended by hand, and counted with the rest. The sample's digests say things in other words than communiqués do.
    const ways = [
      ["without drafts", "/desk?drafts=off", founding ? 95 : 120] as const,
      ...(founding ? [["with its drafts", "/desk", file.name === "moscow-2009" ? 30 : 40] as const] : []),
    ];
    test.each(ways)("%s", async (_how, path, most) => {
      const served = await deskRegister([file]);
      const { page, trouble } = await atDesk(browser, served, { path });
      const { source } = file.sheet;
      await lay(page, file.text, typeof source === "object" ? source.publishers[0] : "");
      const presses: Presses = { total: 0, mending: 0, keys: [] };
      const wanted = wantedOf(file);
      expect(await recordAll(page, wanted, presses)).toEqual([]);
      // Recorded, or why not.
      await page.locator("dialog").locator("a, [role=alert], .bad").first().waitFor();
      expect(await page.locator("dialog").locator("[role=alert], .bad").allTextContents()).toEqual([]);
      const session = await page.locator("dialog a").getAttribute("href");
      const told = toldOf(await served.read(`/v1${session}`));
      // Of each claim that the project's own sheet has, one is recorded with the same act, objects and actors, on words that overlap.
      expect(wanted.filter((one) => !told.some((other) => isSame(one, other)))).toEqual([]);
      expect(presses.total, presses.keys.join(" ")).toBeLessThanOrEqual(most);
      expect(trouble).toEqual([]);
      await page.context().close();
      await served.listening.close(0);
    });
  },
);

type Told = ReturnType<typeof toldOf>[number];
function isSame(one: Told, other: Told): boolean {
  const sorted = (list: readonly string[]) => JSON.stringify([...list].sort());
  return (
    one.says === other.says &&
    sorted(one.objects) === sorted(other.objects) &&
    one.by === other.by &&
    one.spans.some((span) => other.spans.some((own) => span.start < own.end && own.start < span.end))
  );
}
