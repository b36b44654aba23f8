import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Where pictures are put to be looked at; nobody looks at those of most runs. */
const folder = process.env.COLLEGIUM_PICTURES;

/** Takes a picture of a page where somebody asked for one, by `COLLEGIUM_PICTURES`: all of it takes as long as what is asked of the page. */
export async function takePicture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

/** Keeps a picture that was taken. */
export function keepPicture(file: string, picture: Buffer): void {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), picture);
}
