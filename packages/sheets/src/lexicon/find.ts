import type { Part } from "./phrase.ts";
import type { Token } from "./tokens.ts";

/** Counts small steps, a word compared with a part of a phrase each: what finding costs, whatever the machine. */
export interface Work {
  steps: number;
}

/** What no phrase reaches across. */
const hardBreak = /[;:•]/;

/**
 * The words of a sentence that a phrase has from a place on, as their indices; undefined where it isn't there. Gaps are as short as
 * may be. Takes at most the product of the phrase's gaps.
 */
export function findPhrase(
  tokens: readonly Token[],
  at: number,
  parts: readonly Part[],
  work: Work,
  place = 0,
): number[] | undefined {
  const part = parts[place];
  if (part === undefined) return [];
  work.steps++;
  const token = tokens[at];
  if (part.kind === "not")
    return token && part.words.has(token.folded) ? undefined : findPhrase(tokens, at, parts, work, place + 1);
  if (part.kind === "word") {
    if (!token || !isOneOf(part, token) || (place > 0 && hardBreak.test(token.gap))) return undefined;
    const next = findPhrase(tokens, at + 1, parts, work, place + 1);
    return next && [at, ...next];
  }
  for (let skipped = 0; skipped <= part.most; skipped++) {
    const next = tokens[at + skipped];
    if (!next || hardBreak.test(next.gap)) return undefined;
    const found = findPhrase(tokens, at + skipped, parts, work, place + 1);
    if (found) return found;
  }
  return undefined;
}

const isOneOf = ({ words, stems }: Extract<Part, { kind: "word" }>, { folded }: Token): boolean =>
  words.has(folded) || stems.some((stem) => folded.startsWith(stem));
