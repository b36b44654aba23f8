import { type NewCommit, revision, type StreamName } from "@collegium/domain";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import type { Stores } from "./compare.ts";

const words = "The ministers met.\n";

/** A register with a ministry, and what a test records in it. */
export async function given() {
  const db = openSqlite(":memory:", { durability: "normal" });
  const stores: Stores = { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
  let count = 0;
  const record = async (stream: string, after: number, type: string, data: object) => {
    const at = `2026-01-01T00:00:00.00${++count}Z`;
    const commit = { id: `commit-${count}`, at, actor: "ada", events: [{ type, version: 1, data }] };
    await stores.events.append(stream as StreamName, revision(after), commit as unknown as NewCommit);
  };
  const deposit = async (id: string) => {
    const sha256 = await stores.texts.put(words);
    const details = {
      title: "A text",
      kind: "other",
      publishers: ["ministry"],
      published: "2009",
      language: "en",
    };
    const data = { sha256, length: [...words].length, mediaType: "text/plain", ...details };
    await record(`source/${id}`, 0, "SourceDeposited", data);
  };
  await record("body/ministry", 0, "BodyRegistered", { kind: "ministry", names: { en: "Ministry" } });
  /** A session that quotes the first words of a source for its date. */
  const quoteDate = async (source: string) => {
    const exact = words.slice(0, 13);
    const evidence = { date: [{ source, exact, basis: "stated", start: 0, end: exact.length }] };
    const details = { format: "consultations", title: "Consultations", date: "2009", parties: ["ministry"] };
    await record("session/minsk", 0, "SessionHeld", { ...details, evidence });
  };
  return {
    stores,
    quoteDate,
    record,
    deposit,
    withhold: (id: string) => record(`source/${id}`, 1, "SourceWithheld", { reason: "Asked for" }),
  };
}

/** The stores as they are where commits have positions up to one of these alone: another one each time that the head is asked for. */
export function sequencedTo({ events, texts }: Stores, ...heads: number[]): Stores {
  let head = 0;
  return {
    texts,
    events: {
      ...events,
      head: async () => {
        head = heads.shift() ?? head;
        return head as Awaited<ReturnType<typeof events.head>>;
      },
      async *readLedger(after, limit) {
        for await (const commit of events.readLedger(after, limit)) if (commit.position <= head) yield commit;
      },
    },
  };
}
