import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { createKey, loadKey, type Scope, signToken } from "@collegium/api";
import { dataFolder } from "../register/folder.ts";
import { openRegister } from "../register/open.ts";
import { rebuildViews } from "../register/rebuild.ts";
import { serveConfig } from "../serve/config.ts";
import { embedded } from "../serve/embedded.ts";
import { run } from "../serve/run.ts";
import { openSearchAt } from "../serve/search.ts";
import { type Sizes, seed } from "./seed.ts";

/** What the process that fires asks of the one that serves. */
export type Order = { readonly kind: "hash" } | { readonly kind: "turn" };
/** What hashing 128 MiB took, or the longest turn since then; milliseconds. */
export interface Took {
  /** Of a processor. */
  readonly cpu: number;
  /** By the clock: what `monitorEventLoopDelay` says. */
  readonly wall: number;
}
export interface Served {
  readonly url: string;
  readonly tokens: Readonly<Record<string, string>>;
}

const hashed = Buffer.alloc(128 * 1024 * 1024, "collegium");

const sizes = JSON.parse(process.argv[2] ?? "") as Sizes;
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const path = mkdtempSync(join(tmpdir(), "collegium-stalls-"));
process.on("exit", () => rmSync(path, { recursive: true, force: true }));
const io = { env: {}, cwd: path, base: path, stdout: nowhere, stderr: nowhere, live: false };
const register = openRegister(dataFolder(io, path));
await seed(register, sizes);
await rebuildViews(io, register);
// Filling an empty search file is no answer to a request: it is over before the first one.
const search = openSearchAt(join(path, "search.db"), register);
await search.catchUp();
await search.close();
const key = await loadKey(await createKey());
const config = serveConfig({ port: "0" }, { env: { COLLEGIUM_SAMPLE: "off" } });
const listening = Promise.withResolvers<string>();
// As `serve` does it. The process ends with the one that fires, never by itself.
run(io, config, new Promise(() => {}), async (log) => ({
  ...(await embedded(io, register, { ...config, key, folder: path, search: join(path, "search.db"), log })),
  greet: listening.resolve,
})).catch(listening.reject);
const url = await listening.promise;
const token = (...scopes: Scope[]) => signToken(key, { name: "ada", scopes, ttl: 24 * 3600 }, new Date());
const tokens = { editor: await token("record", "curate"), reader: await token("curate") };

const turns = monitorEventLoopDelay({ resolution: 1 });
turns.enable();

/** Milliseconds that this thread had of a processor. What other programs take of it is not counted, so that a busy machine measures the same. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

// Between two ticks there is one turn, or some that are short.
let last = cpu();
let longest = 0;
setInterval(() => {
  const now = cpu();
  longest = Math.max(longest, now - last);
  last = now;
}, 1);

/** Resolves when so many turns more were recorded: the first one after a reset is not, and the one that runs is not yet. */
async function recorded(more: number): Promise<void> {
  for (const enough = turns.count + more; turns.count < enough; ) await delay(1);
}

process.on("message", async ({ kind }: Order) => {
  if (kind === "turn") {
    await recorded(2);
    return process.send?.({ cpu: longest, wall: turns.max / 1e6 } satisfies Took);
  }
  const began = { cpu: cpu(), wall: performance.now() };
  hash("sha256", hashed);
  const took = { cpu: cpu() - began.cpu, wall: performance.now() - began.wall };
  // The turn of the hash itself is not of the case.
  await recorded(2);
  turns.reset();
  await recorded(2);
  longest = 0;
  return process.send?.(took satisfies Took);
});
process.on("disconnect", () => process.exit());
process.send?.({ url, tokens } satisfies Served);
