import { expect, test } from "vitest";
import { sampleSheets } from "../../sheets/at-hand.ts";
import { barriers } from "../testing/barriers.ts";
import { atDesk, deskRegister, lay } from "../testing/desk.ts";
import { press } from "../testing/keys.ts";
import { keepPicture } from "../testing/pictures.ts";
import { startBrowser } from "../testing/start-browser.ts";

test("the guide's pictures are made, and small", async () => {
  await using browser = await startBrowser();
  const [file] = sampleSheets();
  if (!file) throw new Error("There is no sample");
  const sample = await deskRegister([file]);
  const { page, trouble } = await atDesk(browser, sample, { viewport: { width: 1280, height: 800 } });
  const devtools = await page.context().newCDPSession(page);
  // Copied to `docs/pictures` when the desk looks another way.
  const picture = async (name: string) => {
    expect(await barriers(page)).toEqual([]);
    const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 60 });
    keepPicture(`${name}.webp`, Buffer.from(data, "base64"));
    expect(data.length).toBeLessThanOrEqual(130_000);
  };
  await lay(page, file.text, "mfa-russia");
  await press(page, ...Array.from({ length: 9 }, () => "Enter"));
  await picture("desk-at-work");
  await press(page, "Control+Enter");
  await picture("desk-review");
  await sample.apply(file.yaml, { text: file.text });
  const { source } = file.sheet;
  // What came into the register meanwhile stands in the list of a draft that was left, as recorded.
  const address = `?source=${typeof source === "object" ? source.id : source}`;
  await page.goto(`${sample.listening.url}/desk${address}`);
  await page.locator(".list .recorded").first().waitFor();
  await page.locator(".list .recorded button", { hasText: "discussed" }).first().click();
  await press(page, "Shift+Digit1");
  await picture("desk-later");
  expect(trouble).toEqual([]);
  await page.context().close();
  await sample.listening.close(0);
});
