import type { Line, Part } from "./phrase.ts";
import type { Token } from "./tokens.ts";

/** How a verb stands in its sentence. */
export type Form =
  /** It says what was done: "discussed", "have agreed", "was signed", "обсудили". */
  | "finite"
  /** "…, reaffirming": done beside what the sentence's verb says. */
  | "participle"
  /** "to discuss", "will sign", "had agreed": not what was done here. */
  | "other"
  /** "the agreed text", "support for": no verb at all. */
  | "noun"
  /** "did not sign", "не подписали". */
  | "negated";

/** A phrase to look for. */
export interface Phrase {
  readonly parts: readonly Part[];
  /** Which of its words is the verb, counted among those that are no gaps. */
  readonly verb: number;
}

/** What a language does with its verbs. */
export interface Grammar {
  /** All phrases that a line stands for. */
  phrases(line: Line): readonly Phrase[];
  /** Words that say that there was none of it: "no agreement was reached", "paid no attention". */
  readonly denials: ReadonlySet<string>;
  /** How the verb at an index stands there. */
  form(tokens: readonly Token[], verb: number): Form;
  /** The first word of the printed verb phrase: its auxiliary ("were reaffirmed") or adverb ("thoroughly discussed"). */
  begin(tokens: readonly Token[], verb: number): number;
}

/** Whether one of some words stands within a few before an index, in its clause. */
export function standsBefore(
  tokens: readonly Token[],
  at: number,
  words: ReadonlySet<string>,
  reach: number,
  ends: ReadonlySet<string>,
): boolean {
  for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
    if (/[,;:()]/.test(tokens[index + 1]?.gap ?? "")) return false;
    const { folded } = tokens[index] as Token;
    if (ends.has(folded)) return false;
    if (words.has(folded)) return true;
  }
  return false;
}
