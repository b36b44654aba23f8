import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { type Served, serve } from "../command.ts";
import { editorTokens } from "../tokens.ts";
import type { Torture } from "../torture.ts";
import { killing, type Stage } from "./rounds.ts";

/** A register on SQLite that is killed while several write, and sometimes while it starts. */
export const sqliteKills: Torture = {
  name: "kills",
  about: "a register on SQLite, killed while several write to it",
  run: (context) => killing(onSqlite(`${context.folder}/register`), context, context.sizes.sqliteKills),
};

function onSqlite(folder: string): Stage {
  let running: Served | undefined;
  const args = ["--data", folder];
  return {
    place: { args, env: {} },
    tokens: (count) => editorTokens(folder, count),
    async start(chances) {
      // The first start makes the folder; any later one may be cut short.
      if (running && chances.chance(0.1)) await cutShort(args, chances.int(0, 800));
      const served = await serve(args, {});
      if ("failed" in served) throw new Error(`it does not start again: ${served.failed}`);
      running = served;
      return served.url;
    },
    async kill() {
      await running?.kill();
    },
    async stop() {
      await running?.stop();
    },
  };
}

/** Kills a register while it starts. */
async function cutShort(args: readonly string[], milliseconds: number): Promise<void> {
  let child: ChildProcess | undefined;
  const started = serve(args, {}, (spawned) => {
    child = spawned;
  });
  await delay(milliseconds);
  child?.kill("SIGKILL");
  const served = await started;
  if ("gone" in served) await served.gone;
}
