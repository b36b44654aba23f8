import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundingSheets, readoutSheets, type SheetFile, sampleSheets } from "../../sheets/at-hand.ts";
import { atDesk, deskRegister, lay, toldOf, wantedOf } from "../testing/desk.ts";
import { startBrowser } from "../testing/start-browser.ts";
import { type Presses, recordAll } from "../testing/typist.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const founding = foundingSheets();
// Where the communiqués are not at hand, their digests stand for them.
const sheets = founding ?? sampleSheets();
const readouts = readoutSheets();
/** Presses that a claim of a readout takes at most. */
const mostOfClaim = 8;

/** How each is recorded, and with how many presses at most. What was drafted wrong is mended by hand, and counted with the rest. */
const waysOf = ({
  name,
  sheet,
}: SheetFile): readonly (readonly [how: string, path: string, most: number])[] => {
  if (readouts.some((one) => one.name === name))
    return [["without drafts", "/desk?drafts=off", mostOfClaim * (sheet.claims?.length ?? 0)]];
  // The sample's digests say things in other words than communiqués do.
  if (!founding) return [["without drafts", "/desk?drafts=off", 120]];
  return [
    ["without drafts", "/desk?drafts=off", 95],
    ["with its drafts", "/desk", name === "moscow-2009" ? 30 : 40],
  ];
};

describe.each([...sheets, ...readouts].map((file) => [file.name, file] as const))(
  "%s, by keyboard alone",
  (_, file: SheetFile) => {
    test.for(waysOf(file))("%s", async ([_how, path, most], { annotate }) => {
      const served = await deskRegister([file]);
      const { page, trouble } = await atDesk(browser, served, { path });
      const { source } = file.sheet;
      await lay(page, file.text, typeof source === "object" ? source.publishers[0] : "");
      const presses: Presses = { total: 0, mending: 0, keys: [] };
      await nameAs(page, file);
      const wanted = wantedOf(file);
      expect(await recordAll(page, wanted, presses)).toEqual([]);
      // Recorded, or why not.
      await page.locator("dialog").locator("a, [role=alert], .bad").first().waitFor();
      expect(await page.locator("dialog").locator("[role=alert], .bad").allTextContents()).toEqual([]);
      const session = await page.locator("dialog a").getAttribute("href");
      const told = toldOf(await served.read(`/v1${session}`));
      // Of each claim that the project's own sheet has, one is recorded with the same act, objects and actors, on words that overlap.
      expect(wanted.filter((one) => !told.some((other) => isSame(one, other)))).toEqual([]);
      // And so says the register of the project's own sheet: it has every claim of it, though in other words here and there.
      const own = await served.apply(file.yaml, { text: file.text, dryRun: true });
      const ofClaims = (own.lines as readonly Line[]).filter(({ pointer }) =>
        /^\/claims\/\d+$/.test(pointer),
      );
      expect(own).toMatchObject({ dryRun: true, refused: false });
      expect(ofClaims.map(({ pointer }) => pointer)).toEqual(sheetClaims(file));
      expect(ofClaims.filter(({ kind }) => kind !== "unchanged" && kind !== "differs")).toEqual([]);
      for (const { pointer, detail, changes = [] } of ofClaims) {
        expect(
          changes.filter(({ field }) => decisive.has(field)),
          pointer,
        ).toEqual([]);
        for (const { field, from = "nothing", to = "nothing" } of changes)
          await annotate(`${pointer}, ${detail}: ${field} ${from} → ${to}`, "differs");
      }
      await annotate(`${presses.total} presses, ${presses.mending} of them to mend`, "presses");
      expect(presses.total, presses.keys.join(" ")).toBeLessThanOrEqual(most);
      expect(trouble).toEqual([]);
      await page.context().close();
      await served.listening.close(0);
    });
  },
);

interface Line {
  readonly kind: string;
  readonly pointer: string;
  readonly detail: string;
  readonly changes?: readonly { readonly field: string; readonly from?: unknown; readonly to?: unknown }[];
}

/** What a claim is: its act is its type, on which claims are matched. The rest may be said otherwise, and is listed. */
const decisive = new Set(["person", "participants", "topics", "instruments", "by"]);

const sheetClaims = ({ sheet }: SheetFile): string[] =>
  (sheet.claims ?? []).map((_, place) => `/claims/${place}`);

/** Says what source and session are called in the project's own sheet, so that the two can be compared: it is not part of what is counted. */
async function nameAs(page: Page, { sheet }: SheetFile): Promise<void> {
  await page.keyboard.press("0");
  for (const [name, of] of [
    ["source", sheet.source],
    ["session", sheet.session],
  ] as const)
    await page.locator(`dialog input[name=${name}-id]`).fill(typeof of === "object" ? of.id : (of ?? ""));
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({ state: "detached" });
}

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
