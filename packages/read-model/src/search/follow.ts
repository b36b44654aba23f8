import type { DatabaseSync } from "node:sqlite";
import { type Position, position, type SequencedCommit, type StreamName } from "@collegium/domain";
import { type Transact, transactions } from "@collegium/sqlite";
import type { StoredDocument } from "../documents/index.ts";
import { followLedger } from "../follow-ledger.ts";
import { namingBy, withNames } from "../naming/embed.ts";
import type { Labels } from "../naming/labels.ts";
import { type Pace, pacedCommits, pacer } from "../pace.ts";
import type { CommitReader } from "../port.ts";
import { applyOrSetAside, documentOf, type FoldedStream, foldedOf } from "../shown/folded.ts";
import { fill } from "./fill.ts";
import { numbered, numberedInOrder } from "./numbers.ts";
import type { TextReader } from "./port.ts";
import {
  claimsOf,
  dependedOn,
  lineOf,
  nameKey,
  namesOf,
  passageKey,
  passagesOf,
  referralsOf,
  stretches,
} from "./rows.ts";
import { type Things, thingsIn } from "./things.ts";
import { type Piece, type RowWriter, rowWriter } from "./writes.ts";

export interface FollowerOptions {
  readonly commits: CommitReader;
  readonly texts: TextReader;
  /** Does something while nobody else reads the file: what is forgotten stays in its write-ahead log while somebody does. */
  alone?<T>(work: () => T): Promise<T>;
  /** Asked between two steps: whether to leave the rest for another time. */
  readonly stop?: () => boolean;
  /** Told, while an empty file is filled, how far that has come, and how far it goes. */
  readonly onProgress?: (reached: Position, end: Position) => void;
  /** Commits whose things an empty file is filled with at once: one turn. 80 unless told; what comes out is the same. */
  readonly filledAtOnce?: number | undefined;
}

export interface Follower {
  /** Brings the file up to the ledger, and answers the position that it came to. Calls made at once share the work. */
  catchUp(): Promise<Position>;
}

interface Known {
  readonly position: number;
  readonly forgetting: number;
  readonly filling: number;
  readonly made: number;
}

/** Somebody else brought the file on, or put another in its place: what was made for it is of no use. */
class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/** Commits that are followed together. */
const pageSize = 50;
/** Pieces of one transaction: each is a row with its words. */
const piecesAtOnce = 8;

/**
 * Follows a ledger into a search file; an empty one it fills at once. It lets others have their turns: rows are written a few at a time, and the position last. Whoever dies in
 * between and follows again finds the rest to do. Law: what comes out is the same whatever the steps.
 */
export function follower(
  db: DatabaseSync,
  {
    commits,
    texts,
    alone = async (work) => work(),
    stop = () => false,
    onProgress,
    filledAtOnce,
  }: FollowerOptions,
): Follower {
  const things = thingsIn(db);
  const writer = rowWriter(db);
  const transact = transactions(db);
  const known = db.prepare("SELECT position, forgetting, filling, made FROM search");
  const advance = db.prepare("UPDATE search SET position = ?");
  const forgetting = db.prepare("UPDATE search SET forgetting = 1, forgotten = max(forgotten, ?)");

  async function run(): Promise<Position> {
    const pace = pacer();
    for (;;) {
      const file = known.get() as unknown as Known;
      const { position: after } = file;
      if (after === 0 || file.filling > 0) {
        const filled = await fill(db, {
          commits: pacedCommits(commits, pace),
          ...{ texts, transact, pace, stop, onProgress, pageSize: filledAtOnce },
        });
        const { position: reached } = known.get() as unknown as Known;
        if (!filled || reached === 0) return position(reached);
        continue;
      }
      if (file.forgetting) await forget(db, { transact, pace, alone });
      const page = await Array.fromAsync(
        followLedger(pacedCommits(commits, pace), { after, upTo: after + pageSize }),
      );
      const last = page.at(-1);
      if (!last) return position(after);
      try {
        await step(file, page, pace);
      } catch (fault) {
        if (!(fault instanceof Overtaken)) throw fault;
        continue;
      }
      if (stop()) return last.position;
    }
  }

  /** A transaction in the file as it was when the step began: its rows are known by their numbers. */
  const within =
    ({ made, position }: Known): Transact =>
    (work) =>
      transact(() => {
        const now = known.get() as unknown as Known;
        if (now.made !== made || now.position !== position) throw new Overtaken();
        return work();
      });

  async function step(file: Known, page: readonly SequencedCommit[], pace: Pace): Promise<void> {
    const transact = within(file);
    const { drafts, begun } = await fold(things, page, pace);
    const { pieces, withheld } = await piecesOf(drafts, { things, begun, writer, texts, pace });
    const forgotten = page.findLast(({ events }) => events.some(({ type }) => type === "SourceWithheld"));
    if (withheld) await transact(() => forgetting.run(forgotten?.position ?? 0));
    for (let next = 0; next < pieces.length; next += piecesAtOnce) {
      await pace();
      await transact(() => {
        for (const piece of pieces.slice(next, next + piecesAtOnce)) piece();
      });
    }
    // Last of all: a crash before leaves the old document, by which the retry sees the same changes.
    for (const [stream, document] of drafts) {
      await pace();
      await transact(() => things.put(document, begun(stream)));
    }
    if (withheld) await forget(db, { transact, pace, alone });
    await transact(() => advance.run(page.at(-1)?.position as number));
  }

  let running: Promise<Position> | undefined;
  let waiting: Promise<Position> | undefined;
  const start = (): Promise<Position> => {
    waiting = undefined;
    const current = run().finally(() => {
      if (running === current) running = undefined;
    });
    running = current;
    return current;
  };
  return {
    catchUp() {
      if (waiting) return waiting;
      if (!running) return start();
      // The run that is on may have read the end of the ledger already: one more serves all who ask meanwhile.
      waiting = running.then(start, start);
      return waiting;
    },
  };
}

/** The documents that a page of the ledger changes, as they are after it; and where each thing began. */
async function fold(
  things: Things,
  page: readonly SequencedCommit[],
  pace: Pace,
): Promise<{ drafts: Map<StreamName, StoredDocument>; begun: (stream: StreamName) => number }> {
  const drafts = new Map<StreamName, StoredDocument>();
  const beginnings = new Map<StreamName, number>();
  for (const [stream, own] of Map.groupBy(page, (commit) => commit.stream)) {
    const before = things.document(stream);
    if (!before) beginnings.set(stream, own[0]?.position ?? 0);
    let folded: FoldedStream | undefined = before && foldedOf(before);
    for (const commit of own) {
      await pace();
      if (!folded || commit.revision > folded.revision) folded = applyOrSetAside(folded, commit).folded;
    }
    if (folded) drafts.set(stream, documentOf(folded));
  }
  return { drafts, begun: (stream) => beginnings.get(stream) ?? things.begun(stream) ?? 0 };
}

interface Making {
  readonly things: Things;
  readonly begun: (stream: StreamName) => number;
  readonly writer: RowWriter;
  readonly texts: TextReader;
  readonly pace: Pace;
}

/** What there is to write for the drafts, and for the sessions and instruments whose references lead elsewhere now. */
async function piecesOf(
  drafts: ReadonlyMap<StreamName, StoredDocument>,
  { things, begun, writer, texts, pace }: Making,
): Promise<{ pieces: Piece[]; withheld: boolean }> {
  const pieces: Piece[] = [];
  const labels: Labels = new Map();
  const naming = namingBy(labels);
  const world = things.world(drafts);
  let withheld = false;
  const documentNow = (stream: StreamName) => drafts.get(stream) ?? things.document(stream);
  const changed = new Map(drafts);
  for (const [stream, draft] of drafts) {
    await pace();
    if (dependedOn(things.document(stream)) === dependedOn(draft)) continue;
    for (const referring of things.referring(stream)) {
      const document = documentNow(referring);
      if (document) changed.set(referring, document);
    }
  }

  for (const [stream, document] of changed) {
    const named = await withNames(document, world, labels, { naming });
    await pace();
    const thing = { stream, begun: begun(stream) };
    pieces.push(...writer.line(thing, lineOf(named)));
    const names = namesOf(named);
    pieces.push(...writer.names(thing, numbered(thing.begun, names, nameKey)));
    await pace();
    const own = passagesOf(named, names);
    pieces.push(
      ...writer.passages(thing, numbered(thing.begun, own, passageKey), ["quotation", "summary", "name"]),
    );
    await pace();
    if (named.type === "session") pieces.push(...writer.claims(thing, claimsOf(named)));
    pieces.push(...writer.referrals(thing, referralsOf(named)));
    if (named.type === "source") {
      const gone = named.withheld !== undefined;
      const wasThere = things.document(stream)?.type === "source";
      withheld ||= gone;
      // Who shares a text that is withheld loses it as well.
      const sharing = gone ? new Set([stream, ...things.sharing(named.sha256)]) : [stream];
      for (const source of sharing) {
        if (!gone && wasThere && !languageChanged(things.document(stream), named)) continue;
        const rows = gone ? [] : await stretches(named, texts);
        const of = { stream: source, begun: begun(source) };
        pieces.push(...writer.passages(of, numberedInOrder(of.begun, rows), ["text"]));
      }
    }
    await pace();
  }
  return { pieces, withheld };
}

const languageChanged = (before: StoredDocument | undefined, { language }: { readonly language: string }) =>
  before?.type === "source" && before.language !== language;

/**
 * Merges each index into one piece, a little at a time, so that none keeps words of rows that are gone; and puts away the write-ahead log, which
 * does.
 */
async function forget(
  db: DatabaseSync,
  {
    transact,
    pace,
    alone,
  }: Required<Pick<FollowerOptions, "alone">> & {
    readonly transact: ReturnType<typeof transactions>;
    readonly pace: Pace;
  },
): Promise<void> {
  const changes = db.prepare("SELECT total_changes() AS count");
  const merge = db.prepare("INSERT INTO passage_words (passage_words, rank) VALUES ('merge', ?)");
  for (let pages = -200; ; pages = 200) {
    await pace();
    const done = await transact(() => {
      const before = changes.get()?.count as number;
      merge.run(pages);
      // The statement itself counts for one.
      return (changes.get()?.count as number) - before < 2;
    });
    if (done) break;
  }
  await transact(() => db.exec("UPDATE search SET forgetting = 0"));
  await alone(() => db.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
}
