import { type App, createApp, createKey, loadKey, ownTokens, signToken, tokenVerifier } from "@collegium/api";
import { idOf, type StreamName, typeOf } from "@collegium/domain";
import { type EventStore, openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { followLedger, projector, sqliteViewSets, type ViewStore } from "@collegium/read-model";
import type { BenchContext } from "../bench.ts";
import { viewedRegisterFile } from "../views/register-file.ts";

/** A register of one size behind its HTTP API, as `collegium serve` composes it, called in process. */
export interface Served {
  readonly app: App;
  /** The header that lets its bearer write. */
  readonly authorization: string;
  /** Sessions as they were first recorded, by how long their documents are. */
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
  const sets = sqliteViewSets(derived);
  const views = sets.live;
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
    authorization: `Bearer ${await signToken(key, { name: "bench", scopes: ["record"], ttl: 24 * 3600 }, new Date())}`,
    sessions: await sessionsByLength(events, views),
    close() {
      sets.close();
      recorded.close();
      derived.close();
    },
  };
}

/** How far back sessions are looked for: enough to choose from, at any size. */
const latest = 20_000;

/** Documents of one class differ by less than this, in parts of their length: in a longer register they are longer, for there is more to compare a session with. */
const alike = 0.05;

async function sessionsByLength(events: EventStore, views: ViewStore): Promise<Map<number, Specimen[]>> {
  const found = new Map<StreamName, Specimen>();
  const after = Math.max(0, (await events.head()) - latest);
  for await (const { stream, revision, events: recorded } of followLedger(events, { after })) {
    // Only sessions that nothing happened to since are alike at both sizes, and still at revision 1.
    if (revision > 1) found.delete(stream);
    const claim = recorded.find(({ type }) => type === "ParticipantAttended");
    if (typeOf(stream) !== "session" || claim?.type !== "ParticipantAttended") continue;
    const [evidence] = claim.data.evidence;
    if (evidence === undefined) continue;
    const { source, exact } = evidence;
    found.set(stream, { id: idOf(stream), quote: { source, exact } });
  }
  const lengths = new Map<Specimen, number>();
  for (const [stream, specimen] of found) lengths.set(specimen, (await views.get(stream))?.body.length ?? 0);
  return Map.groupBy(lengths.keys(), (one) =>
    Math.floor(Math.log(lengths.get(one) ?? 0) / Math.log1p(alike)),
  );
}
