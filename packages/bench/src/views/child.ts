// One turn of the rebuild benchmark, in a process of its own, so that its peak memory is its own:
// node child.ts <file> read|rebuild|copy; prints what it took as JSON.
import { position } from "@collegium/domain";
import { openSqlite, sqliteEventStore } from "@collegium/event-store";
import { filesBeside, rebuild, sqliteViewSets } from "@collegium/read-model";
import { copyViews } from "./copy.ts";

const [path = "", task = ""] = process.argv.slice(2);
const commits = sqliteEventStore(openSqlite(path, { durability: "full" }));
const sets = sqliteViewSets(openSqlite(path, { durability: "normal" }));

async function liveDatabase() {
  const [live] = await sets.list();
  if (live === undefined) throw new Error("There are no views");
  return filesBeside(path).open(live).db;
}

const start = performance.now();
if (task === "rebuild") await rebuild({ commits, sets });
else if (task === "copy") copyViews(await liveDatabase());
else for await (const _ of commits.readLedger(position(0), Number.MAX_SAFE_INTEGER));
const seconds = (performance.now() - start) / 1000;

// Linux counts it in KiB.
const mebibytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, mebibytes }));
