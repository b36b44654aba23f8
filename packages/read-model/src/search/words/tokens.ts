import { type CutsWord, type Folded, foldSigns, jointKinds } from "@collegium/domain";
import { bare, unspacedLetter, type Word } from "./words.ts";

type Joint = Folded["joints"][number];

/** A word, or a sign between words. */
export interface Token extends Word {
  /** Else a sign. */
  readonly isWord: boolean;
  /** As it is printed, folded as quotations are. */
  readonly spelled: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether a passage may begin with it, or end with it: else a word would be cut there, or a sign that is folded to several. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Words and the signs between them, folded as quotations are: what differs in a letter's case or a comma differs. Where a script writes no spaces,
 * each of its letters is a word. What a hyphen or a dash joins is one word; of words that are to be read apart each part is one, and that a sign
 * between them, but for one at a line's end.
 */
export function tokensOf(
  text: string,
  cuts: CutsWord = () => false,
  isApart: (word: string) => boolean = () => false,
): Token[] {
  const { signs, starts, ends, joints } = foldSigns(text);
  const found: Token[] = [];
  const add = (from: number, to: number, spelled: string, isSpaced: boolean) => {
    const [word, start, end] = [signs.slice(from, to), starts[from] as number, ends[to - 1] as number];
    found.push({
      word,
      isWord: !sign.test(word),
      spelled,
      spaced: isSpaced || signs[from - 1] === " ",
      opens: starts[from - 1] !== start && !cuts(start),
      closes: ends[to] !== end && !cuts(end),
      start,
      end,
    });
  };
  /** A hyphen as a sign between two words. */
  const addHyphen = ({ at, kind }: Joint) => {
    const start = ends[at - 1] as number;
    const end = start + text.slice(start, starts[at]).trimEnd().length;
    const edges = { opens: !cuts(start), closes: !cuts(end), start, end };
    found.push({ word: "-", isWord: false, spelled: `${joining}${hyphens[kind]}`, spaced: false, ...edges });
  };
  let next = 0;
  for (const { 0: word, index } of signs.matchAll(wordsAndSigns)) {
    const to = index + word.length;
    let [begun, at] = [index, index];
    let spelled = "";
    let isSpaced = false;
    let parts: boolean | undefined;
    for (; (joints[next]?.at ?? to) < to; next++) {
      const joint = joints[next] as Joint;
      parts ??= isApart(word);
      if (joint.kind !== jointKinds.lineEnd && (parts || joint.at === begun)) {
        if (joint.at > begun) add(begun, joint.at, spelled + signs.slice(at, joint.at), isSpaced);
        addHyphen(joint);
        isSpaced = joint.kind === jointKinds.hyphenAndSpace;
        [begun, spelled] = [joint.at, ""];
      } else if (joint.at > begun) spelled += signs.slice(at, joint.at) + hyphens[joint.kind];
      at = joint.at;
    }
    add(begun, to, spelled + signs.slice(at, to), isSpaced);
  }
  return found;
}

const unspaced = `[[\\p{L}\\p{N}]&&${unspacedLetter}]`;
const wordsAndSigns = new RegExp(
  `${unspaced}\\p{M}*|[[\\p{L}\\p{N}\\p{M}]--${unspaced}]+|[^\\s\\p{L}\\p{N}\\p{M}]`,
  "gv",
);
const sign = /^[^\p{L}\p{N}\p{M}]/u;

/** So that a hyphen that joins is spelled like none that stands by itself. */
const joining = "\u2040";

/** A hyphen at a line's end may be the word's own, or not. */
const hyphens: Readonly<Record<number, string>> = {
  [jointKinds.hyphen]: "-",
  [jointKinds.hyphenAndSpace]: "- ",
  [jointKinds.lineEnd]: "\n",
};

/** Words as search knows them are met, and signs. */
export const looser = (tokens: readonly Token[]): Token[] =>
  tokens.map((token) => ({ ...token, word: bare(token.word) || token.word }));

/** Whether they have the same letters, and the same hyphens before each; a hyphen at a line's end may be any, or none. */
export function spelledAlike({ spelled: one }: Token, { spelled: other }: Token): boolean {
  if (one === other) return true;
  if (!one.includes("\n") && !other.includes("\n")) return false;
  const [some, others] = [lettersOf(one), lettersOf(other)];
  return (
    some.length === others.length && some.every((letter, n) => isSameLetter(letter, others[n] as string))
  );
}

/** Letters, each with the hyphen before it. */
const lettersOf = (spelled: string): readonly string[] => spelled.match(/(?:\n|- ?)?[^\n-]/g) ?? [];

const isSameLetter = (one: string, other: string): boolean =>
  one === other || (one.at(-1) === other.at(-1) && (one.startsWith("\n") || other.startsWith("\n")));
