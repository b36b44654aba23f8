import type { DatabaseSync } from "node:sqlite";

/** Rows of the index that are looked at for one word. */
export const mostRows = 5_000;

/** A text that has some of the words that are looked for. */
export interface Having {
  readonly source: string;
  /** How many of them, wherever they stand in it. */
  readonly words: number;
  /** Code points of the text before the paragraph that has most of them. */
  readonly start: number;
}

interface Paragraphs {
  words: number;
  /** How many of the words each paragraph has, by where it begins. */
  readonly starts: Map<number, number>;
}

/**
 * Finds the texts that have any of some words: those first that have most of them in one paragraph, however often they repeat these; of such as have
 * equally many those that have the words that are given first, and of these what was recorded last.
 */
export function textsHaving(db: DatabaseSync) {
  const having = db.prepare(
    `SELECT p.source, p.start FROM (SELECT rowid AS id FROM passage_words WHERE passage_words MATCH ? ORDER BY rowid DESC LIMIT ${mostRows}) f
     JOIN passages p ON p.id = f.id WHERE p.kind = 'text' ORDER BY f.id DESC`,
  );

  return async (words: readonly string[], pace: () => Promise<void>): Promise<Having[]> => {
    const texts = new Map<string, Paragraphs>();
    for (const word of words) {
      await pace();
      const rows = having.all(`words : "${word}"`) as unknown as { source: string; start: number }[];
      for (const [source, own] of Map.groupBy(rows, (row) => row.source)) {
        const text = texts.get(source) ?? { words: 0, starts: new Map() };
        texts.set(source, text);
        text.words++;
        for (const { start } of own) text.starts.set(start, (text.starts.get(start) ?? 0) + 1);
      }
    }
    const found = [...texts].map(([source, { words, starts }]) => {
      const [start, together] = most(starts);
      return { source, words, start, together };
    });
    return found.sort((a, b) => b.together - a.together);
  };
}

/** The first of those that have most. */
const most = (starts: ReadonlyMap<number, number>): [number, number] =>
  [...starts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
