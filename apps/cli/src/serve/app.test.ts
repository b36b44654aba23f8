import { createKey, loadKey } from "@collegium/api";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { sqliteViewSets } from "@collegium/read-model";
import { pino } from "pino";
import { expect, test } from "vitest";
import { apiApp } from "./app.ts";

test("the metrics of a process tell no version of anything in it", async () => {
  const db = openSqlite(":memory:", { durability: "normal" });
  const stores = { events: sqliteEventStore(db), texts: sqliteTextStore(db), sets: sqliteViewSets(db) };
  const settings = {
    key: await loadKey(await createKey()),
    log: pino({ enabled: false }),
    oidc: undefined,
    baseUrl: undefined,
  };
  const { registry } = apiApp(stores, settings);
  const metrics = await registry.metrics();
  expect(metrics).toContain("process_resident_memory_bytes");
  expect(metrics).not.toMatch(/version|_info\b/);
  for (const [library, version] of Object.entries({ ...process.versions, title: process.title }))
    if (version.length > 4) expect(metrics, library).not.toContain(version);
});
