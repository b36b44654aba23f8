import type { DatabaseSync } from "node:sqlite";
import { type Position, position, streamName } from "@collegium/domain";
import type { Transact } from "@collegium/sqlite";
import { survey } from "../../maintenance/survey.ts";
import { unfoldThings } from "../../maintenance/unfold.ts";
import type { Pace } from "../../pace.ts";
import type { CommitReader } from "../../port.ts";
import { claimNumber, numbered, numberedInOrder } from "../file/numbers.ts";
import { claimsOf, lineOf, nameKey, namesOf, passageKey, passagesOf, stretches } from "../file/rows.ts";
import { indexes } from "../file/schema.ts";
import type { TextReader } from "../port.ts";
import { loader } from "./load.ts";
import { type FilledPage, type FilledThing, pageOf } from "./made.ts";
import { parts } from "./parts.ts";
import type { Loadable, ThingRows } from "./put-rows.ts";

/** Commits whose things are made together: each may be as long as a commit may. */
const usualPage = 3;

interface Putting {
  readonly texts: TextReader;
  readonly transact: Transact;
  readonly pace: Pace;
  /** Where nobody waits for a turn, and who dies leaves nothing: tags are made of many claims at once, and indexes when all rows are there. */
  readonly sortedLast?: boolean;
  /** Then of so many claims at least. */
  readonly taggedAtOnce?: number | undefined;
}

export interface Filling extends Putting {
  readonly commits: CommitReader;
  readonly stop: () => boolean;
  readonly pageSize?: number | undefined;
  /** Told how far it has come, and how far it goes. */
  readonly onProgress?: ((reached: Position, end: Position) => void) | undefined;
}

interface State {
  readonly position: number;
  readonly filling: number;
  readonly made: number;
}

/** Bytes of pages that are kept while a file is filled: its trees are written in an order that is not theirs. Usually it is a quarter of that. */
const cachedKibibytes = 65_536;

/**
 * Makes an empty file of a whole ledger: each thing once, as it is in the end, where following the ledger would bring it to each state in between.
 * Nobody is answered from the file before all is in it. Whoever dies meanwhile, or stops, and fills again, goes on behind what is there.
 *
 * Law: what comes out is what following comes to. Answers whether all is in it.
 */
export async function fill(
  db: DatabaseSync,
  { commits, stop, onProgress, pageSize = usualPage, ...putting }: Filling,
): Promise<boolean> {
  const filler = filling(db, putting);
  const { cache_size: usual } = db.prepare("PRAGMA cache_size").get() as { cache_size: number };
  db.exec(`PRAGMA cache_size = -${cachedKibibytes}`);
  try {
    const { after, end } = await filler.begin(await commits.head());
    const known = await survey(commits, end);
    for await (const { page, things } of unfoldThings(commits, known, { pageSize, after })) {
      await filler.put(pageOf(page.commits, things));
      onProgress?.(page.last, end);
      if (page.last < end && stop()) return false;
    }
    await filler.done();
    return true;
  } finally {
    db.exec(`PRAGMA cache_size = ${usual}`);
  }
}

/** Puts pages of things into an empty file, in the order of the ledger. */
export function filling(
  db: DatabaseSync,
  { texts, transact, pace, sortedLast = false, taggedAtOnce = usuallyTagged }: Putting,
) {
  const state = db.prepare("SELECT position, filling, made FROM search");
  const begin = db.prepare("UPDATE search SET filling = ? WHERE position = 0 AND filling = 0");
  const advance = db.prepare("UPDATE search SET position = ?, forgotten = max(forgotten, ?)");
  const done = db.prepare("UPDATE search SET filling = 0 WHERE position = filling");
  const indexed = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
  const { readied, load, tag } = loader(db);
  const stateNow = () => state.get() as unknown as State;
  let made: number | undefined;
  /** Who needs no place to go on from notes it in the end: each note in between has an index of words write what it gathered. */
  let reached = { last: 0, forgotten: 0 };
  /** Claims whose tags are there, and claims behind those, from a number on. */
  let [tags, untagged, from] = [0, 0, 0];

  function tagged(part: readonly Loadable[]): void {
    for (const { begun, claims } of part) {
      const numbers = claims.map(({ claim }) => claimNumber(begun, claim));
      if (numbers.length > 0) tag(Math.min(...numbers), Math.max(...numbers));
    }
  }

  /** Tags go in sorted: many at once, for each time most of their tree is changed, but not all in the end, when others wait for it alone. */
  function tagWhereMany(part: readonly Loadable[], last: number): void {
    untagged += part.reduce((sum, { claims }) => sum + claims.length, 0);
    if (untagged < Math.max(taggedAtOnce, tags / 4)) return;
    const next = claimNumber(last + 1, "");
    tag(from, next - 1);
    [tags, untagged, from] = [tags + untagged, 0, next];
  }

  return {
    /** Up to which position of the ledger things begin that are there, and as of which they are made, which is this one unless it was begun before. */
    async begin(head: Position): Promise<{ after: Position; end: Position }> {
      await transact(() => {
        begin.run(head);
        if (!sortedLast) return;
        gather(db, gathered);
        for (const { name } of indexed.all()) db.exec(`DROP INDEX "${name}"`);
      });
      const now = stateNow();
      made = now.made;
      return { after: position(now.position), end: position(now.filling) };
    },

    async put({ last, forgotten, things }: FilledPage): Promise<void> {
      const rows: Loadable[] = [];
      for (const thing of things) {
        await pace();
        rows.push(await readied(await rowsOf(thing, texts), pace));
      }
      if (sortedLast) {
        await transact(() => {
          load(rows);
          tagWhereMany(rows, last);
        });
        reached = { last, forgotten: Math.max(reached.forgotten, forgotten) };
        return;
      }
      // Whoever died between two parts finds some of the rows there, and puts in the rest.
      const inTurns = [...parts(rows)];
      for (const [n, part] of inTurns.entries()) {
        await pace();
        await transact(() => {
          // Another process may be at it as well, and have been here first, or have put a whole file in its place.
          const now = stateNow();
          if (now.made !== made || now.position >= last) return;
          load(part);
          tagged(part);
          if (n === inTurns.length - 1) advance.run(last, forgotten);
        });
      }
    },

    async done(): Promise<void> {
      await transact(() => {
        if (sortedLast) {
          advance.run(reached.last, reached.forgotten);
          tag(from, Number.MAX_SAFE_INTEGER);
          db.exec(indexes);
          gather(db, usualGathered);
        }
        done.run();
      });
    },
  };
}

/** What is left of them for the end takes a small part of a second. */
const usuallyTagged = 10_000;

/** An index of words gathers so many bytes before it writes them; more spare it merging what it wrote. */
const [usualGathered, gathered] = [1 << 20, 16 << 20];

function gather(db: DatabaseSync, bytes: number): void {
  for (const index of ["name_words", "passage_words"])
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('hashsize', ${bytes})`);
}

async function rowsOf(
  { named, json, begun, isWithheld, listed, referrals }: FilledThing,
  texts: TextReader,
): Promise<ThingRows> {
  const names = namesOf(named);
  return {
    stream: streamName(named.type, named.id),
    named,
    json,
    begun,
    lines: listed ? lineOf(named, listed) : [],
    names: numbered(begun, names, nameKey),
    claims: named.type === "session" ? claimsOf(named) : [],
    passages: [
      ...numbered(begun, passagesOf(named, names), passageKey),
      ...(named.type === "source" && !isWithheld
        ? numberedInOrder(begun, await stretches(named, texts))
        : []),
    ],
    referrals,
  };
}
