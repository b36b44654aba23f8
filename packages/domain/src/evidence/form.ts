import { firstIndex } from "../first-index.ts";
import { type Folded, type Joint, jointsFit } from "./folded.ts";
import type { Span } from "./passage.ts";
import type { Words } from "./sought.ts";
import type { InTurns } from "./turns.ts";
import type { WordCuts } from "./word-cuts.ts";

/** A text in a form in which it is read for quotations; indices are those of its signs. */
export interface Form {
  readonly signs: string;
  /** Whether words that stand here are a passage: whole words, with hyphens where they are quoted with them. */
  fits(words: Words, from: number): boolean;
  /** Whether words that stand here have the hyphens with which they are quoted. */
  isJoined(words: Words, from: number): boolean;
  /** Looks at the whole text for where its words end: for whoever will ask of many places. */
  readWords(): InTurns<void>;
  /** How many steps it takes to tell, beyond a few. */
  steps(words: Words, from: number): number;
  /** The stretch of the text itself; of a span that is not empty. */
  inText(span: Span): Span;
}

/** The text sign for sign. */
export const plainForm = (text: string, cuts: WordCuts): Form => ({
  signs: text,
  fits: ({ signs }, from) => !cuts(from) && !cuts(from + signs.length),
  isJoined: () => true,
  readWords: cuts.readAll,
  steps: () => 0,
  inText: (span) => span,
});

/** A folded text. */
export function foldedForm({ signs, starts, ends, joints }: Folded, cuts: WordCuts): Form {
  const inText = ({ from, to }: Span): Span => ({ from: starts[from] as number, to: ends[to - 1] as number });
  const isJoined: Form["isJoined"] = ({ signs, joints: quoted }, from) =>
    jointsFit(joints, jointsFrom(joints, from + 1), { from, to: from + signs.length }, quoted);
  return {
    signs,
    inText,
    isJoined,
    readWords: cuts.readAll,
    steps: ({ signs }, from) => jointsFrom(joints, from + signs.length) - jointsFrom(joints, from + 1),
    fits(words, from) {
      const to = from + words.signs.length;
      // One sign of the text may be several folded ones: it is quoted wholly.
      if (from > 0 && starts[from] === starts[from - 1]) return false;
      if (to < ends.length && ends[to] === ends[to - 1]) return false;
      const span = inText({ from, to });
      return !cuts(span.from) && !cuts(span.to) && isJoined(words, from);
    },
  };
}

/** The first joint that stands at a place or behind it. */
const jointsFrom = (joints: Folded["joints"], place: number): number =>
  firstIndex(joints.length, (index) => (joints[index] as Joint).at >= place);
