import { type LexiconAct, lexiconActs } from "./acts.ts";
import type { Grammar, Phrase } from "./grammar.ts";
import { type Line, readLine } from "./phrase.ts";

/** Lines of a language's lexicon by the act that they say; see docs/lexicon.md for how they are written. */
export type Lines = Readonly<Partial<Record<LexiconAct, string>>>;

/** A line of a lexicon, ready to be looked for. */
export interface Entry {
  readonly act: LexiconAct;
  readonly line: Line;
  readonly phrase: Phrase;
  /** How much of the phrase is words and no gaps: where several fit one verb, what says more is right. */
  readonly words: number;
}

/** The usual verbs of communiqués in a language, each with its act. */
export interface Lexicon {
  readonly language: string;
  readonly grammar: Grammar;
  readonly entries: readonly Entry[];
  /** The entries whose phrase begins with a word. */
  beginningWith(word: string): readonly Entry[];
}

/** Reads a language's lines. Throws on one that is none, or that stands twice for an act. */
export function lexicon(language: string, grammar: Grammar, lines: Lines): Lexicon {
  const entries = lexiconActs.flatMap((act) => {
    const written = (lines[act] ?? "")
      .split("\n")
      .filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
    const read = written.map(readLine);
    const twice = read.find(
      ({ written: one }, at) => read.findIndex(({ written: other }) => one === other) < at,
    );
    if (twice) throw new Error(`${language}: "${twice.written}" stands twice at ${act}`);
    return read.flatMap((line) =>
      grammar.phrases(line).map((phrase) => ({ act, line, phrase, words: wordsIn(phrase) })),
    );
  });
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [first] = entry.phrase.parts;
    if (first?.kind !== "word") throw new Error(`${language}: "${entry.line.written}" begins with no word`);
    for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  return { language, grammar, entries, beginningWith: (word) => byWord.get(word) ?? [] };
}

const wordsIn = ({ parts }: Phrase): number => parts.filter(({ kind }) => kind === "word").length;
