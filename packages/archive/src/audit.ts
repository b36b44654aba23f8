import { type CutsWord, codePoints, isNormalised, type SequencedCommit, wordCuts } from "@collegium/domain";
import type { CheckedCommit } from "./check-commit.ts";
import { type Deposited, evidenceBook, type Quoted } from "./evidence-book.ts";
import { streamOrder } from "./stream-order.ts";

/** Something that no program could have recorded as it stands, and where that shows. */
export interface Fault {
  /** The line of an archive, or the position in a ledger. */
  readonly at: number;
  readonly why: string;
}

/** A reference to what is not there, as far as a ledger goes. */
export interface DanglingReference extends Fault {
  readonly stream: string;
  /** The claim of that stream that is not there; left out where the stream itself is not. */
  readonly claim?: string;
}

/** A text as it was found: its words, or a mark that they are withheld. */
type FoundText = string | { readonly withheld: true };

/**
 * Checks a ledger after the fact, whether it comes from an archive or from a register: first every commit in order, then every text. Memory
 * is bounded by the number of streams and one text.
 *
 * Law: a ledger that any program of Collegium recorded, with its texts, has no fault.
 */
export interface Audit {
  /** Why a commit that was checked can't stand where it does, as far as that shows at once. */
  commit(commit: SequencedCommit, events: CheckedCommit["events"], at: number): string | undefined;
  /** Hashes of the texts that were deposited, in order. */
  hashes(): IterableIterator<string>;
  /** Sources that were deposited with a text, the first one first. */
  depositors(hash: string): readonly Deposited[];
  /** Whether a source says that its words are withheld. */
  withholds(source: string): boolean;
  /** Whether any source that was deposited with a text does. */
  isWithheld(hash: string): boolean;
  /** What is wrong with a text and with all that quotes it. Once for each text. */
  text(hash: string, found: FoundText): Generator<Fault>;
  /** References to what never began, and to claims that are not there. */
  references(): Generator<DanglingReference>;
  /** Pieces of evidence that were held against their words. */
  readonly evidence: number;
  /** Pieces of evidence whose words are withheld: they can't be checked any more. */
  readonly unchecked: number;
  close(): void;
}

/** `tell` hears of evidence that stands where it says, and that today's rules would not take. */
export function audit(tell: (fault: Fault) => void = () => {}): Audit {
  const order = streamOrder();
  const book = evidenceBook();
  let [evidence, unchecked] = [0, 0];

  const isWithheld = (hash: string) => book.depositors(hash).some(({ source }) => book.isWithheld(source));

  return {
    commit(commit, events, at) {
      const why = order.follow(
        commit,
        events.map((recorded) => recorded?.event),
      );
      const isNew = book.enter(
        commit,
        events.filter((recorded) => recorded !== undefined),
        at,
        order.has,
      );
      return why ?? (isNew ? undefined : `${commit.stream} has a commit ${commit.id} already`);
    },
    hashes: book.hashes,
    depositors: book.depositors,
    withholds: book.isWithheld,
    isWithheld,
    *text(hash, found) {
      const depositors = book.depositors(hash);
      if (typeof found !== "string") {
        yield* unlikeLengths(depositors);
        for (const quoted of book.quotedFrom(hash)) {
          unchecked++;
          if (!fits(quoted, depositors[0]?.length ?? 0)) yield asFault(quoted);
        }
        return;
      }
      for (const deposited of depositors) yield* formFaults(found, deposited);
      let cuts: CutsWord | undefined;
      for (const { quoted, index, stands } of soughtIn(found, book.quotedFrom(hash))) {
        cuts ??= wordCuts(found);
        evidence++;
        if (!stands) yield asFault(quoted);
        else for (const why of oddities(found, cuts, quoted, index)) tell({ at: quoted.at, why });
      }
    },
    *references() {
      for (const { stream, by, at } of book.awaited(order.has))
        yield { at, stream, why: `${by} refers to ${stream}, which nothing begins` };
      for (const { stream, claim, by, at } of book.awaitedClaims())
        if (order.has(stream) && !order.hasClaim(stream, claim))
          yield { at, stream, claim, why: `${by} refers to ${claim} of ${stream}, which has no such claim` };
    },
    get evidence() {
      return evidence;
    },
    get unchecked() {
      return unchecked;
    },
    close: book.close,
  };
}

function* formFaults(text: string, { source, length, version, at }: Deposited): Generator<Fault> {
  const points = codePoints(text);
  if (points !== length)
    yield { at, why: `the text of source/${source} has ${points} code points, not ${length}` };
  if (!isNormalised(text, version))
    yield { at, why: `the text of source/${source} is not normalised, as a deposit leaves it` };
}

/** One text has one length. */
function* unlikeLengths([first, ...others]: readonly Deposited[]): Generator<Fault> {
  for (const { source, length, at } of others)
    if (length !== first?.length)
      yield {
        at,
        why: `the text of source/${source} has ${first?.length} code points in source/${first?.source}, not ${length}`,
      };
}

/** Whether words can stand where they are said to, in a text that nobody has any more. */
const fits = ({ start, end, exact }: Quoted, length: number): boolean =>
  end <= length && codePoints(exact) === end - start;

const shownWords = 60;

const shown = ({ stream, exact }: Quoted): string =>
  `${stream} quotes “${exact.length > shownWords ? `${exact.slice(0, shownWords)}…` : exact}”`;

const asFault = (quoted: Quoted): Fault => ({
  at: quoted.at,
  why: `${shown(quoted)}, which does not stand at ${quoted.start}–${quoted.end} of source/${quoted.source}`,
});

interface Sought {
  readonly quoted: Quoted;
  /** Where its words should begin, in UTF-16. */
  readonly index: number;
  readonly stands: boolean;
}

/** Evidence in the order of its positions, looked up in a text: that is walked through once, however much is quoted from it. */
function* soughtIn(text: string, all: Iterable<Quoted>): Generator<Sought> {
  let [index, point] = [0, 0];
  for (const quoted of all) {
    const { start, end, exact } = quoted;
    for (; point < start && index < text.length; point++)
      index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    const stands = point === start && text.startsWith(exact, index) && codePoints(exact) === end - start;
    yield { quoted, index, stands };
  }
}

/** A prefix and the white space behind it, as long as they can be. */
const maxAround = 2000;

/** What today's rules hold against a quotation that stands where it says. */
function* oddities(text: string, cuts: CutsWord, quoted: Quoted, from: number): Generator<string> {
  const to = from + quoted.exact.length;
  if (cuts(from) || cuts(to)) yield `${shown(quoted)}, which begins or ends inside a word`;
  const { prefix, suffix } = quoted;
  if (
    prefix !== null &&
    !text
      .slice(Math.max(0, from - maxAround), from)
      .trimEnd()
      .endsWith(prefix.trimEnd())
  )
    yield `${shown(quoted)}, and its prefix does not stand before that`;
  if (
    suffix !== null &&
    !text
      .slice(to, to + maxAround)
      .trimStart()
      .startsWith(suffix.trimStart())
  )
    yield `${shown(quoted)}, and its suffix does not stand after that`;
}
