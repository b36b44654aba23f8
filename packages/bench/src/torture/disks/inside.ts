// Run in a mount namespace of its own by disks.ts: node inside.ts FOLDER SEED. Prints the outcome as JSON.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { random } from "@collegium/generator";
import { audit } from "../audit.ts";
import { collegium, type Served, serve } from "../command.ts";
import { deposit, vocabulary, type Write } from "../kills/writes.ts";
import { editorTokens } from "../tokens.ts";
import { smallDisk } from "./small-disk.ts";

const [folder = "", seed = "1"] = process.argv.slice(2);
const disk = smallDisk(join(folder, "disk"), 16);
const register = join(disk.path, "register");
const data = ["--data", register];
const chances = random(Number(seed));
const broken: string[] = [];
const kept: Write[] = [];
/** Commits that need not be shown yet while the disk is full. */
const mostBehind = 5;
let refused = 0;
let sent = 0;

const expect = (holds: boolean, sentence: string) => {
  if (!holds) broken.push(sentence);
};

let served = await started("on an empty disk");
// Many take turns, so that none writes more than one may.
const tokens = await editorTokens(register, 200);
for (const write of vocabulary()) await put(served.url, write);
for (let n = 0; refused < 50 && n < 5000; n++) await put(served.url, deposit(`paper-${n}`, chances));
expect(refused > 0, "the disk never was full");
await readAll(served.url, "on a full disk", mostBehind);
const ready = await fetch(`${served.url}/readyz`);
expect(ready.status === 503, `/readyz answers ${ready.status} on a full disk: ${await ready.text()}`);
await commands("on a full disk");
await served.kill();
served = await started("on a full disk, after a kill");
await readAll(served.url, "on a full disk, after a kill", mostBehind);
disk.free();
await writable(served.url);
expect((await fetch(`${served.url}/readyz`)).status === 200, "/readyz is not well again once there is room");
await readAll(served.url, "once there is room again");
await served.kill();

// Killed, the last writes stand in the write-ahead log alone: what only reads must not overlook them.
disk.seal();
served = await started("on a disk that can only be read");
await readAll(served.url, "on a disk that can only be read");
const before = kept.length;
await put(served.url, deposit("paper-on-sealed", chances));
expect(kept.length === before, "a write is acknowledged on a disk that can only be read");
await served.stop();
await commands("on a disk that can only be read");

process.stdout.write(
  JSON.stringify({
    covered: `a disk of 16 MiB full after ${kept.length} writes, ${refused} refused, 0 lost; read, verified and exported full, killed, freed, and where it can only be read`,
    broken,
  }),
);

async function started(where: string): Promise<Served> {
  const begun = await serve(data, { LOG_LEVEL: "silent" });
  if ("failed" in begun) throw new Error(`it does not start ${where}: ${begun.failed}`);
  return begun;
}

/** Writes once: what is not recorded is told to come again. */
async function put(url: string, write: Write): Promise<boolean> {
  const { method, path, headers, body } = write;
  const answer = await fetch(url + path, {
    method,
    headers: { ...headers, authorization: `Bearer ${tokens[sent++ % tokens.length]}` },
    body,
  });
  const told = await answer.text();
  if (answer.status === 201) kept.push(write);
  else {
    refused++;
    const later = [503, 507].includes(answer.status) && answer.headers.has("retry-after");
    expect(later, `a write that finds no room is answered ${answer.status}: ${told}`);
  }
  return answer.status === 201;
}

/** Tries until a write goes in: a register is told by nobody that there is room again. */
async function writable(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await put(url, deposit(`again-${tries}`, chances))) return;
    await delay(100);
  }
  expect(false, "no write goes in once there is room again");
}

/**
 * Everything that was acknowledged, as readers get it. Where there is no room for what views are made of, the last few commits may not be
 * shown yet: they are recorded all the same, and shown once there is room.
 */
async function readAll(url: string, where: string, mostBehind = 0): Promise<void> {
  let behind = 0;
  for (const write of kept) {
    const path = write.path.replace(/\/(events|text).*$/, "");
    const answer = await fetch(url + path);
    await answer.text();
    if (answer.status === 404 && ++behind <= mostBehind) continue;
    expect(answer.status === 200, `${path} answers ${answer.status} ${where}`);
    if (write.method !== "PUT") continue;
    const text = await (await fetch(`${url}${path}/text`)).text();
    expect(text === write.body, `the text of ${write.label} is another one ${where}`);
  }
}

/** What only reads works there, and what can't write says so. */
async function commands(where: string): Promise<void> {
  const slug = where.replaceAll(" ", "-");
  for (const sentence of await audit({ args: data, env: {} }, join(folder, slug)))
    broken.push(`${sentence} (${where})`);
  const here = join(disk.path, "archive.jsonl");
  const { code, said } = await collegium(["export", ...data, here]);
  expect(code !== 0 && !existsSync(here), `an export that finds no room ends with ${code}: ${said}`);
}
