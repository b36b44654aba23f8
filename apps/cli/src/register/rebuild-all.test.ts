import { readdirSync } from "node:fs";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import type { Io } from "../io.ts";
import { damagedBy } from "../testing/damaged.ts";
import { collecting } from "../testing/in-process.ts";
import { dataFolder } from "./folder.ts";
import { rebuildAll } from "./rebuild-all.ts";
import { searchThread } from "./search-thread.ts";

test("a search file that was left in the making goes with the rebuild that failed", async () => {
  const data = await damagedBy("UPDATE commits SET body = '{' WHERE position = 9;");
  const [stdout, stderr] = [collecting().stream, collecting().stream];
  const io: Io = { env: {}, cwd: data, base: data, stdin: Readable.from([]), stdout, stderr, live: false };
  const thread = searchThread(dataFolder(io, data));
  await thread.give({ kind: "begin" });
  const making = () => readdirSync(data).filter((name) => name.startsWith("search.db-made-"));
  expect(making()).toHaveLength(1);
  await expect(rebuildAll(io, { data }, thread)).rejects.toThrow("The views can't be made anew");
  expect(making()).toEqual([]);
});
