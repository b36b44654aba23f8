import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { bentArchive, type Forgery, forgeries, seeded } from "@collegium/archive/forging";
import pMap from "p-map";
import { collegium } from "../command.ts";
import type { Torture } from "../torture.ts";

/** How many imports run at the same time. */
const together = 2;

/** Archives that no register was exported to, and archives bent at random: none gets in but what comes out again byte for byte. */
export const archives: Torture = {
  name: "archives",
  about: "forged archives, and archives bent at random, to be imported",
  async run({ folder, seed, sizes, progress }) {
    const broken: string[] = [];
    const every = forgeries().filter(
      (_, index) => index % sizes.forgeriesApart === seed % sizes.forgeriesApart,
    );
    const work: (() => Promise<void>)[] = [];
    for (const [index, forgery] of every.entries())
      work.push(async () => {
        const fault = await forged(forgery, join(folder, `forged-${index}`));
        if (fault) broken.push(fault);
      });
    let taken = 0;
    for (let index = 0; index < sizes.bentArchives; index++)
      work.push(async () => {
        const { fault, imported } = await bent(seed * 10_000 + index, join(folder, `bent-${index}`));
        if (fault) broken.push(fault);
        if (imported) taken++;
      });
    let done = 0;
    const doOne = async (one: () => Promise<void>) => {
      await one();
      if (++done % 50 === 0) progress(`${done} archives`);
    };
    await pMap(work, doOne, { concurrency: together });
    return {
      covered: `${every.length} forgeries refused, ${sizes.bentArchives} archives bent at random (${taken} of them sound, and the same when exported again)`,
      broken,
    };
  },
};

/** A forgery is refused, and begins no register. */
async function forged({ name, bytes }: Forgery, place: string): Promise<string | undefined> {
  const archive = `${place}.jsonl`;
  const file = openSync(archive, "w");
  for (const piece of bytes()) writeSync(file, piece);
  closeSync(file);
  const { code, said } = await collegium(["import", "--data", place, archive]);
  const begun = existsSync(join(place, "collegium.db"));
  rmSync(archive);
  return code === 1 && !begun
    ? undefined
    : `a forgery (${name}) ends with ${code}, register begun: ${begun}: ${said}`;
}

/** What is bent is refused, or comes out again as it went in. */
async function bent(seed: number, place: string): Promise<{ fault?: string; imported: boolean }> {
  const archive = bentArchive(seeded(seed));
  writeFileSync(`${place}.jsonl`, archive);
  const { code, said } = await collegium(["import", "--data", place, `${place}.jsonl`]);
  if (code === 1) return { imported: false };
  if (code !== 0) return { fault: `archive ${seed} ends with ${code}: ${said}`, imported: false };
  const again = await collegium(["export", "--data", place, `${place}-again.jsonl`]);
  const same = again.code === 0 && readFileSync(`${place}-again.jsonl`, "utf8") === archive;
  return { imported: true, ...(!same && { fault: `archive ${seed} comes out otherwise: ${again.said}` }) };
}
