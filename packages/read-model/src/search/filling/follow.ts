import type { DatabaseSync } from "node:sqlite";
import { type Position, position, type SequencedCommit, type StreamName } from "@collegium/domain";
import { type Transact, transactions } from "@collegium/sqlite";
import type { StoredDocument } from "../../documents/index.ts";
import { followLedger } from "../../follow-ledger.ts";
import { namingBy, withNames } from "../../naming/embed.ts";
import type { Labels } from "../../naming/labels.ts";
import { type Pace, pacedCommits, pacer } from "../../pace.ts";
import type { CommitReader } from "../../port.ts";
import { applyOrSetAside, documentOf, type FoldedStream, foldedOf } from "../../shown/folded.ts";
import { numbered, numberedInOrder } from "../file/numbers.ts";
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
} from "../file/rows.ts";
import { type Things, thingsIn } from "../file/things.ts";
import type { TextReader } from "../port.ts";
import { fill } from "./fill.ts";
import { forget } from "./forget.ts";
import { boundsOf } from "./made.ts";
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
  readonly filling: number;
  readonly step: number;
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
 * Follows a ledger into a search file; an empty one it fills at once. It lets others have their turns: rows are written a few at a time, and the
 * position last. A step ends where it was first begun to end: whoever else is at it, or finds it begun by one that died, brings the same rows to
 * the same. Law: what comes out is the same whatever the steps, and however many follow.
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
  const known = db.prepare("SELECT position, filling, step, made FROM search");
  const begin = db.prepare("UPDATE search SET step = ? WHERE step <= position");
  const advance = db.prepare("UPDATE search SET position = ?, forgotten = max(forgotten, ?)");

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
      const read = (upTo: number) =>
        Array.fromAsync(followLedger(pacedCommits(commits, pace), { after, upTo }));
      const page = await read(after + pageSize);
      const last = page.at(-1)?.position;
      if (!last) return position(after);
      try {
        const end = await begun(file, last);
        await step(file, end === last ? page : await read(end), pace);
        if (stop()) return end;
      } catch (fault) {
        if (!(fault instanceof Overtaken)) throw fault;
      }
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

  /** Where the step ends that begins where the file is. */
  const begun = (file: Known, last: Position): Promise<Position> =>
    within(file)(() => {
      begin.run(last);
      return (known.get() as unknown as Known).step as Position;
    });

  async function step(file: Known, page: readonly SequencedCommit[], pace: Pace): Promise<void> {
    const transact = within(file);
    const { drafts, begun } = await fold(page, { things, commits, pace });
    const { pieces, withheld } = await piecesOf(drafts, { things, begun, writer, texts, pace });
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
    // Before the position: who dies meanwhile leaves the step to be taken again, and with it the forgetting.
    if (withheld) await forget(db, { transact, pace, alone });
    const { last, forgotten } = boundsOf(page);
    await transact(() => advance.run(last, forgotten));
  }

  let running: Promise<Position> | undefined;
  let waiting: Promise<Position> | undefined;
  const start = (): Promise<Position> => {
    waiting = undefined;
    running = run().finally(() => {
      running = undefined;
    });
    return running;
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
  page: readonly SequencedCommit[],
  { things, commits, pace }: { readonly things: Things; readonly commits: CommitReader; readonly pace: Pace },
): Promise<{ drafts: Map<StreamName, StoredDocument>; begun: (stream: StreamName) => number }> {
  const drafts = new Map<StreamName, StoredDocument>();
  const beginnings = new Map<StreamName, number>();
  for (const [stream, own] of Map.groupBy(page, (commit) => commit.stream)) {
    const before = things.document(stream);
    let folded: FoldedStream | undefined = before && foldedOf(before);
    for (const commit of own) {
      await pace();
      if (!folded || commit.revision > folded.revision) folded = applyOrSetAside(folded, commit).folded;
    }
    if (!folded) continue;
    if (!before) beginnings.set(stream, await beginningOf(stream, own, pacedCommits(commits, pace)));
    drafts.set(stream, documentOf(folded));
  }
  return { drafts, begun: (stream) => beginnings.get(stream) ?? things.begun(stream) ?? 0 };
}

/** Where a stream begins, of which these commits are the first that could be folded. */
async function beginningOf(
  stream: StreamName,
  [first]: readonly SequencedCommit[],
  commits: CommitReader,
): Promise<number> {
  if (first?.revision === 1) return first.position;
  // Its first commits were set aside, which is rare.
  for await (const commit of followLedger(commits)) if (commit.stream === stream) return commit.position;
  return 0;
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
  const withheldNow = new Set(
    [...drafts.values()].flatMap((one) => (one.type === "source" && one.withheld ? one.sha256 : [])),
  );
  const isWithheld = (sha256: string) => withheldNow.has(sha256) || things.isWithheld(sha256);
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
      const before = things.document(stream);
      withheld ||= gone;
      // Who shares a text that is withheld loses it as well, and never has it where it comes later: the store may still hold the words.
      const sharing = gone ? new Set([stream, ...things.sharing(named.sha256)]) : [stream];
      for (const source of sharing) {
        if (!gone && before?.type === "source" && before.language === named.language) continue;
        const rows = isWithheld(named.sha256) ? [] : await stretches(named, texts);
        const of = { stream: source, begun: begun(source) };
        pieces.push(...writer.passages(of, numberedInOrder(of.begun, rows), ["text"]));
      }
    }
    await pace();
  }
  return { pieces, withheld };
}
