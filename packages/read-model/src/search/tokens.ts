import { type CutsWord, foldSigns, jointKinds } from "@collegium/domain";
import { bare, type Word } from "./words.ts";

/** A word, or a sign between words. */
export interface Token extends Word {
  /** As it is printed, folded as quotations are. */
  readonly spelled: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether a passage may begin with it, or end with it: else a word would be cut there, or a sign that is folded to several. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Words and the signs between them, folded as quotations are: what differs in a letter's case or a comma differs. */
export function tokensOf(text: string, cuts: CutsWord = () => false): Token[] {
  const { signs, starts, ends, joints } = foldSigns(text);
  let joint = 0;
  return [...signs.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map(({ 0: word, index }) => {
    const to = index + word.length;
    let spelled = "";
    let at = index;
    for (; (joints[joint]?.at ?? to) < to; joint++) {
      const one = joints[joint];
      if (!one || one.at <= index) continue;
      spelled += signs.slice(at, one.at) + hyphens[one.kind];
      at = one.at;
    }
    const [start, end] = [starts[index] as number, ends[to - 1] as number];
    return {
      word,
      spelled: spelled + signs.slice(at, to),
      spaced: signs[index - 1] === " ",
      opens: starts[index - 1] !== start && !cuts(start),
      closes: ends[to] !== end && !cuts(end),
      start,
      end,
    };
  });
}

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
