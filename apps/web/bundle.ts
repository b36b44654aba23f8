import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Bundled, bundleFunction } from "@collegium/lambda-bundle";
import { servedElsewhere } from "./src/assets/assets.ts";
import { writeAssets } from "./src/assets/kept.ts";
import { madeAssets } from "./src/assets/made.ts";
import { unreachablePage } from "./src/pages/trouble/unreachable.ts";

/** With all pages in both languages, what publishers changed of their texts among them, S3's client, the search file and its stemmers, and the writers of tables and calendars. */
const budgetBytes = 1_280_000;

/**
 * Puts the Lambda function that shows pages into `folder`, and into `assets` the files that they are served with, from elsewhere: the function
 * knows their names alone. Among them is `unreachable.html`, which stands for the pages where the function can't be reached.
 */
export async function bundle(folder: string, assets: string): Promise<Bundled> {
  const entry = join(import.meta.dirname, "src/lambda/main.ts");
  const bundled = await bundleFunction({ name: "pages", entry, folder, budgetBytes });
  const made = await madeAssets();
  const names = made.map(({ name }) => name);
  await writeFile(join(folder, "assets.json"), JSON.stringify(names));
  await rm(assets, { recursive: true, force: true });
  await writeAssets(pathToFileURL(`${assets}/`), made);
  await writeFile(join(assets, "unreachable.html"), unreachablePage(servedElsewhere(names).names));
  return bundled;
}
