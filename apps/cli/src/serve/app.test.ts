import { createKey, loadKey } from "@collegium/api";
import { noticingDamage, openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { sqliteViewSets } from "@collegium/read-model";
import { pino } from "pino";
import { expect, test } from "vitest";
import { apiApp } from "./app.ts";
import { withPages } from "./pages.ts";

const log = pino({ enabled: false });

async function emptyApp() {
  const db = openSqlite(":memory:", { durability: "normal" });
  const kept = noticingDamage({ events: sqliteEventStore(db), texts: sqliteTextStore(db) });
  const stores = { ...kept, sets: sqliteViewSets(db) };
  const key = await loadKey(await createKey());
  return { stores, ...apiApp(stores, { key, log, oidc: undefined, baseUrl: undefined }) };
}

test("pages are counted beside the API's answers, by the pattern of their addresses", async () => {
  const { stores, app: api, registry, observe } = await emptyApp();
  const behind = { ...stores, views: stores.sets.live, search: async () => undefined };
  const app = withPages(api, { ...behind, log, observe, baseUrl: undefined });
  for (const path of ["/v1/topics/none", "/topics/none", "/ru/topics/none", "/nowhere"])
    await app.request(path);
  await app.request("/sitemaps/topics/0.xml", { method: "POST" });
  const metrics = await registry.metrics();
  for (const [labels, count] of [
    ['route="/v1/topics/{id}",method="GET",status="404"', 1],
    ['route="/topics/{id}",method="GET",status="404"', 1],
    ['route="/ru/topics/{id}",method="GET",status="404"', 1],
    ['route="none",method="GET",status="404"', 1],
    ['route="none",method="POST",status="405"', 1],
  ])
    expect(metrics).toContain(`http_request_duration_seconds_count{${labels}} ${count}\n`);
});

test("the metrics of a process tell no version of anything in it", async () => {
  const { registry } = await emptyApp();
  const metrics = await registry.metrics();
  expect(metrics).toContain("process_resident_memory_bytes");
  expect(metrics).not.toMatch(/version|_info\b/);
  for (const [library, version] of Object.entries({ ...process.versions, title: process.title }))
    if (version.length > 4) expect(metrics, library).not.toContain(version);
});
