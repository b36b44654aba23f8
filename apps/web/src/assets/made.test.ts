import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { assetsOf } from "./assets.ts";
import { madeAssets } from "./made.ts";

test("files that pages are served with are made beside those who ask for pages, kept, and found again the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "assets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const cache = pathToFileURL(`${folder}/`);
  const [here, everywhere] = [process.threadCpuUsage(), process.cpuUsage()];
  const made = await madeAssets(cache);
  const own = process.threadCpuUsage(here).user / process.cpuUsage(everywhere).user;
  // Of what making them takes of processors, the thread that serves has next to nothing.
  expect(own).toBeLessThan(0.5);
  const byName = (assets: typeof made) =>
    assets
      .map(({ name, type, body }) => ({ name, type, body: Buffer.from(body).toString("base64") }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  expect(byName(await madeAssets(cache))).toEqual(byName(made));
  const { names } = assetsOf(made);
  expect([names.styles.length, names.preloads.en.length, names.preloads.ru.length]).toEqual([2, 2, 2]);
});
