import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

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
