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

/** What the search file answers through the whole app, beside the barest query of the same tables by the same words, ranked by SQLite itself. */
export const searchBench: Bench = {
  name: "search",
  about:
    "names, words and all claims as CSV from the search file, as the app answers them, beside bare queries of its tables",
  async run(context) {
    const { app, db, claims, seconds, commits, close } = await searchedRegister(context);
    const about = `${figure(claims)} claims, followed in ${figure(seconds)} s: ${figure(commits / seconds)} commits a second`;
    const rounds = Math.min(7, context.sizes.rounds);
    try {
      return [
        await namesRow(app, db, rounds, about),
        ...(await wordsRows(app, db, rounds, about)),
        await tableRow(app, db, rounds, about),
      ];
    } finally {
      close();
    }
  },
};

async function searchedRegister(context: BenchContext) {
  const commits = context.sizes.searched;
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

/** What is asked for, and the same in FTS5's language: in each form that the words may be of; a phrase also where hyphens join its words. */
const asked: readonly (readonly [string, string])[] = [
  ["cooperation", 'stems : ("cooperation" OR "cooper")'],
  ["arms control", '(stems : ("arms" OR "arm")) AND (stems : "control")'],
  ["discussed", 'stems : ("discussed" OR "discuss")'],
  ["trade", 'stems : ("trade" OR "trad")'],
  ["plan", 'stems : "plan"'],
  ['"arms control"', 'stems : ("arms control" OR "arm control") OR words : "arms control"'],
  ["border", 'stems : ("border" OR "bord")'],
  ["signed", 'stems : ("signed" OR "sign")'],
];

async function wordsRows(app: App, db: DatabaseSync, rounds: number, about: string): Promise<Row[]> {
  const page = db.prepare(
    `SELECT p.stream, p.kind FROM
       (SELECT id, score FROM
         (SELECT rowid AS id, bm25(passage_words, 2.0, 1.0) AS score FROM passage_words
          WHERE passage_words MATCH ? ORDER BY rowid DESC LIMIT 2000)
        ORDER BY score, id LIMIT 25) f
     JOIN passages p ON p.id = f.id ORDER BY f.score, f.id`,
  );
  const all = db.prepare(
    "SELECT rowid FROM passage_words WHERE passage_words MATCH ? ORDER BY rank LIMIT 25",
  );
  for (const [q, match] of asked) await samePage(app, q, page.all(match));
  const times = await takeTurns(
    {
      page: () => timed(asked.length, (n) => page.all(asked[n]?.[1] as string)),
      all: () => timed(asked.length, (n) => all.all(asked[n]?.[1] as string)),
      search: () =>
        timed(asked.length, (n) => ask(app, `/v1/search?q=${encodeURIComponent(asked[n]?.[0] as string)}`)),
    },
    { rounds, warmups: 2 },
  );
  return [
    row(
      "Words: time over a bare FTS5 query that answers the same page",
      { atMost: 2 },
      ratios(times.search, times.page),
      `${spread(times.search, "ms")}; bare ${spread(times.page, "ms")}, the same hits of the same words, ranked by bm25: no names, no snippets, no JSON; ${about}`,
    ),
    row(
      "Words: time over a bare FTS5 query that ranks all hits",
      undefined,
      ratios(times.search, times.all),
      `bare ${spread(times.all, "ms")}; more than 2,000 hits are not ranked by us`,
    ),
  ];
}

/** What is compared must be one answer: else the bare query had less to do. */
async function samePage(app: App, q: string, bare: readonly Record<string, unknown>[]): Promise<void> {
  const answer = await app.request(`/v1/search?q=${encodeURIComponent(q)}`);
  const { items } = (await answer.json()) as { items: { type: string; id: string; kind: string }[] };
  const [ours, theirs] = [
    items.map(({ type, id, kind }) => `${type}/${id} ${kind}`),
    bare.map(({ stream, kind }) => `${stream} ${kind}`),
  ];
  if (ours.length === 0 || ours.join() !== theirs.join())
    throw new Error(`${q}: ${ours} where a bare query finds ${theirs}`);
}

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
