import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { type App, createApp } from "@collegium/api";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { sqliteViewSets } from "@collegium/read-model";
import { follower, openSearch, searchFile } from "@collegium/read-model/search";
import type { Bench, BenchContext } from "../bench.ts";
import { figure, type Row, row, spread } from "../measure/row.ts";
import { ratios, takeTurns, timed } from "../measure/turns.ts";
import { registerFile } from "../views/register-file.ts";

/** What the search file answers over HTTP, beside the barest query of the same tables by the same words, ranked by SQLite itself. */
export const searchBench: Bench = {
  name: "search",
  about:
    "names, words and all claims as CSV from the search file, over HTTP, beside bare queries of its tables",
  async run(context) {
    const { app, db, claims, seconds, commits, close } = await searchedRegister(context);
    const about = `${figure(claims)} claims, followed in ${figure(seconds)} s: ${figure(commits / seconds)} commits a second`;
    const rounds = Math.min(7, context.sizes.rounds);
    try {
      return [
        await namesRow(app, db, rounds, about),
        await wordsRow(app, db, rounds, about),
        await tableRow(app, db, rounds, about),
      ];
    } finally {
      close();
    }
  },
};

async function searchedRegister(context: BenchContext) {
  const commits = context.sizes.large;
  const register = openSqlite(await registerFile(context, commits), { durability: "normal" });
  const db = openSearch(join(context.folder, "search.db"));
  const sources = { commits: sqliteEventStore(register), texts: sqliteTextStore(register) };
  context.progress(`following ${figure(commits)} commits into a search file`);
  const begun = performance.now();
  await follower(db, sources).catchUp();
  const seconds = (performance.now() - begun) / 1000;
  const file = searchFile(db, sources);
  const app = createApp({
    events: sources.commits,
    texts: sources.texts,
    views: sqliteViewSets(register).live,
    search: async () => file,
    clock: () => new Date(),
    verifyToken: async () => ({ outcome: "refused", reason: "nobody writes here" }) as never,
  });
  const claims = db.prepare("SELECT count(*) AS count FROM claims WHERE claim <> ''").get()?.count as number;
  return {
    app,
    db,
    claims,
    commits,
    seconds,
    close() {
      db.close();
      register.close();
    },
  };
}

async function ask(app: App, path: string): Promise<void> {
  const answer = await app.request(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await answer.arrayBuffer();
}

/** Beginnings as they are typed: common and rare, of one word and of two. */
async function namesRow(app: App, db: DatabaseSync, rounds: number, about: string): Promise<Row> {
  const names = db.prepare("SELECT folded FROM names WHERE id % 997 = 1 LIMIT 40").all();
  const typed = names.flatMap(({ folded }) => {
    const [first = "a", second] = String(folded).split(" ");
    return [first.slice(0, 2), first.slice(0, 4), ...(second ? [`${first} ${second.slice(0, 2)}`] : [])];
  });
  const bare = db.prepare("SELECT rowid FROM name_words WHERE name_words MATCH ? ORDER BY rank LIMIT 10");
  const matching = typed.map((q) =>
    q
      .split(" ")
      .map((word) => `"${word}" *`)
      .join(" AND "),
  );
  const times = await takeTurns(
    {
      bare: () => timed(matching.length, (n) => bare.all(matching[n] as string)),
      names: () =>
        timed(typed.length, (n) => ask(app, `/v1/names?q=${encodeURIComponent(typed[n] as string)}`)),
    },
    { rounds, warmups: 2 },
  );
  return row(
    "Names by what is typed: time over a bare FTS5 prefix query",
    { atMost: 2 },
    ratios(times.names, times.bare),
    `${spread(times.names, "ms")}; bare ${spread(times.bare, "ms")}; ${about}`,
  );
}

async function wordsRow(app: App, db: DatabaseSync, rounds: number, about: string): Promise<Row> {
  const asked = [
    "cooperation",
    "arms control",
    "discussed",
    "trade",
    "plan",
    "human rights",
    "border",
    "signed",
  ];
  const bare = db.prepare(
    "SELECT rowid FROM passage_words WHERE passage_words MATCH ? ORDER BY rank LIMIT 25",
  );
  const times = await takeTurns(
    {
      bare: () => timed(asked.length, (n) => bare.all(`stems : ${stemmed(asked[n] as string)}`)),
      search: () =>
        timed(asked.length, (n) => ask(app, `/v1/search?q=${encodeURIComponent(asked[n] as string)}`)),
    },
    { rounds, warmups: 2 },
  );
  return row(
    "Words: time over a bare FTS5 query, ranked",
    { atMost: 2 },
    ratios(times.search, times.bare),
    `${spread(times.search, "ms")}; bare ${spread(times.bare, "ms")}; ${about}`,
  );
}

/** As the English stemmer has these words. */
const stems: Readonly<Record<string, string>> = {
  cooperation: "cooper",
  arms: "arm",
  discussed: "discuss",
  rights: "right",
  signed: "sign",
};
const stemmed = (words: string): string =>
  `(${words
    .split(" ")
    .map((word) => `"${stems[word] ?? word}"`)
    .join(" AND ")})`;

async function tableRow(app: App, db: DatabaseSync, rounds: number, about: string): Promise<Row> {
  const rows = db.prepare(
    "SELECT c.*, t.document FROM claims c JOIN things t ON t.stream = c.session ORDER BY c.sort",
  );
  const decoder = new TextDecoder();
  const times = await takeTurns(
    {
      read: () =>
        timed(1, () => {
          let last: unknown;
          for (const { session, document } of rows.iterate()) {
            if (session !== last) JSON.parse(decoder.decode(document as Uint8Array));
            last = session;
          }
        }),
      table: () => timed(1, () => ask(app, "/v1/claims?as=csv")),
    },
    { rounds: Math.min(3, rounds), warmups: 1 },
  );
  return row(
    "All claims as CSV: rate beside reading the rows and the documents that they are of",
    { atLeast: 0.5 },
    ratios(times.read, times.table),
    `${spread(times.table, "ms")}; reading ${spread(times.read, "ms")}; ${about}`,
  );
}
