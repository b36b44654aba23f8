import { type App, createApp, createKey, loadKey, ownTokens, signToken, tokenVerifier } from "@collegium/api";
import { idOf, typeOf } from "@collegium/domain";
import { type EventStore, openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { followLedger, projector, sqliteViewSets } from "@collegium/read-model";
import type { BenchContext } from "../bench.ts";
import { viewedRegisterFile } from "../views/register-file.ts";

/** A register of one size behind its HTTP API, as `collegium serve` composes it, called in process. */
export interface Served {
  readonly app: App;
  /** The header that lets its bearer write. */
  readonly authorization: string;
  /** Sessions as they were first recorded, by their number of claims. */
  readonly sessions: ReadonlyMap<number, readonly Specimen[]>;
  close(): void;
}

/** A session to read and to add to. */
export interface Specimen {
  readonly id: string;
  /** Words that its source has once. */
  readonly quote: { readonly source: string; readonly exact: string };
}

export async function serveRegister(context: BenchContext, commits: number): Promise<Served> {
  const path = await viewedRegisterFile(context, commits);
  const recorded = openSqlite(path, { durability: "full" });
  const derived = openSqlite(path, { durability: "normal" });
  const events = sqliteEventStore(recorded);
  const views = sqliteViewSets(derived).live;
  const key = await loadKey(await createKey());
  const { catchUp } = projector({ commits: events, views });
  const app = createApp({
    events,
    texts: sqliteTextStore(recorded),
    views,
    catchUp,
    clock: () => new Date(),
    verifyToken: tokenVerifier([ownTokens(key)]),
  });
  return {
    app,
    authorization: `Bearer ${await signToken(key, { name: "bench", scopes: ["record"], ttl: 3600 }, new Date())}`,
    sessions: await sessionsBySize(events),
    close() {
      recorded.close();
      derived.close();
    },
  };
}

/** How far back sessions are looked for: enough to choose from, at any size. */
const latest = 20_000;

async function sessionsBySize(events: EventStore): Promise<Map<number, Specimen[]>> {
  const found = new Map<string, Specimen & { size: number }>();
  const after = Math.max(0, (await events.head()) - latest);
  for await (const { stream, revision, events: recorded } of followLedger(events, { after })) {
    // Only sessions that nothing happened to since are alike at both sizes, and still at revision 1.
    if (revision > 1) found.delete(stream);
    const claim = recorded.find(({ type }) => type === "ParticipantAttended");
    if (typeOf(stream) !== "session" || claim?.type !== "ParticipantAttended") continue;
    const [evidence] = claim.data.evidence;
    if (evidence === undefined) continue;
    const { source, exact } = evidence;
    // All but the session itself are claims in the commit that records it.
    found.set(stream, { id: idOf(stream), quote: { source, exact }, size: recorded.length - 1 });
  }
  return Map.groupBy(found.values(), ({ size }) => size);
}
