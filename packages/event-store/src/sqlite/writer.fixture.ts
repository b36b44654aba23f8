// Run as a process of its own by processes.test.ts: appends until it is done or killed, and prints the id of each acknowledged commit.
import { writeSync } from "node:fs";
import { revision } from "@collegium/domain";
import { commit, topic } from "../conformance/make.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";

const [path = "", name = "", streams = "1", count = "1"] = process.argv.slice(2);
const store = sqliteEventStore(openSqlite(path, { durability: "full" }));
const heads = new Map<number, number>();

for (let n = 0; n < Number(count); n++) {
  const to = n % Number(streams);
  const next = commit(`${name}-${n}`);
  while (true) {
    const answer = await store.append(topic(`t${to}`), revision(heads.get(to) ?? 0), next);
    heads.set(to, answer.outcome === "conflict" ? answer.head : answer.commit.revision);
    if (answer.outcome === "appended") break;
  }
  // Written straight to the pipe: what a killed process held in a buffer would look unacknowledged.
  writeSync(1, `${next.id}\n`);
}
