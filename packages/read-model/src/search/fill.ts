import type { DatabaseSync } from "node:sqlite";
import { type Position, position, type SequencedCommit, streamName } from "@collegium/domain";
import type { Transact } from "@collegium/sqlite";
import { survey } from "../maintenance/survey.ts";
import { type UnfoldedThing, unfoldThings } from "../maintenance/unfold.ts";
import type { Pace } from "../pace.ts";
import type { CommitReader } from "../port.ts";
import { type Loadable, loader, type ThingRows } from "./load.ts";
import { numbered, numberedInOrder } from "./numbers.ts";
import type { TextReader } from "./port.ts";
import { claimsOf, lineOf, namesOf, passagesOf, referralsOf, stretches } from "./rows.ts";

/** Commits whose things are put in together: one turn of some hundredths of a second. */
const usualPage = 500;

export interface Filling {
  readonly commits: CommitReader;
  readonly texts: TextReader;
  readonly transact: Transact;
  readonly pace: Pace;
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
export async function fill(db: DatabaseSync, filling: Filling): Promise<boolean> {
  const { cache_size: usual } = db.prepare("PRAGMA cache_size").get() as { cache_size: number };
  db.exec(`PRAGMA cache_size = -${cachedKibibytes}`);
  try {
    return await filled(db, filling);
  } finally {
    db.exec(`PRAGMA cache_size = ${usual}`);
  }
}

async function filled(
  db: DatabaseSync,
  { commits, texts, transact, pace, stop, onProgress, pageSize = usualPage }: Filling,
): Promise<boolean> {
  const state = db.prepare("SELECT position, filling, made FROM search");
  const begin = db.prepare("UPDATE search SET filling = ? WHERE position = 0 AND filling = 0");
  const advance = db.prepare("UPDATE search SET position = ?, forgotten = max(forgotten, ?)");
  const done = db.prepare("UPDATE search SET filling = 0 WHERE position = filling");
  const { readied, load } = loader(db);

  const head = await commits.head();
  await transact(() => begin.run(head));
  const { position: after, filling, made } = state.get() as unknown as State;
  const end = position(filling);
  const known = await survey(commits, end);
  for await (const { page, things, labels } of unfoldThings(commits, known, { pageSize, after })) {
    const rows: Loadable[] = [];
    const languageOf = (source: string) => labels.get(streamName("source", source))?.language ?? "und";
    for (const thing of things) {
      await pace();
      rows.push(readied(await rowsOf(thing, languageOf, texts)));
    }
    await pace();
    await transact(() => {
      // Another process may be at it as well, and have been here first, or have put a whole file in its place.
      const now = state.get() as unknown as State;
      if (now.made !== made || now.position >= page.last) return;
      load(rows);
      advance.run(page.last, withheldIn(page.commits));
    });
    onProgress?.(page.last, end);
    if (page.last < end && stop()) return false;
  }
  await transact(() => done.run());
  return true;
}

async function rowsOf(
  { document, named, begun }: UnfoldedThing,
  languageOf: (source: string) => string,
  texts: TextReader,
): Promise<ThingRows> {
  const names = namesOf(named);
  return {
    stream: streamName(named.type, named.id),
    document,
    begun,
    lines: lineOf(named),
    names: numbered(begun, names),
    claims: named.type === "session" ? claimsOf(named) : [],
    passages: [
      ...numbered(begun, passagesOf(named, names, languageOf)),
      ...(named.type === "source" ? numberedInOrder(begun, await stretches(named, texts)) : []),
    ],
    referrals: referralsOf(named),
  };
}

/** The position of the last commit by which a text was withheld; 0 where there is none. */
const withheldIn = (commits: readonly SequencedCommit[]): number =>
  commits.findLast(({ events }) => events.some(({ type }) => type === "SourceWithheld"))?.position ?? 0;
