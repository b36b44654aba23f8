import { type Token, tokensOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import type { InstrumentKind } from "../languages/tables.ts";
import type { Proposal, Quoted } from "../proposal.ts";
import { quotedTokens } from "./quotations.ts";

/** An instrument as a text names it where it tells of a stage of it. */
export interface PrintedInstrument {
  readonly kind: InstrumentKind | "other";
  readonly name: string;
  /** Its name where it stands in the text. */
  readonly quote: Quoted;
  /** EDTF, where years stand in the name. */
  readonly period?: string;
}

/** Treaties are states', and what is said to be between them. */
export const isOfStates = ({ kind, name }: PrintedInstrument): boolean =>
  kind === "treaty" || /\b(?:states|countries|governments)\b|государств|правительств/iu.test(name);

const longestName = 400;

/** The instrument that a quotation says was signed, adopted and so on: from its noun's first words to the verb or the end. */
export function instrumentIn(
  { quote, wording }: Proposal,
  language: Language,
): PrintedInstrument | undefined {
  const { exact } = quote;
  const tokens = tokensOf(exact);
  const verb = placeOf(tokens, wording);
  const kinds = kindsOf(language);
  for (const [at, token] of tokens.entries()) {
    const kind = kinds.get(token.folded);
    const isTitle = /^\p{Lu}/u.test(token.word);
    if (!kind || !isTitle || (verb && at >= verb.from && at < verb.to)) continue;
    // "In development of the Programme, a Plan … was signed": of a passive, the one right before the verb.
    if (
      verb &&
      at < verb.from &&
      tokens
        .slice(at, verb.from)
        .some(({ gap }) => /,/.test(gap.trim()) && hasLater(tokens, at, verb.from, kinds))
    )
      continue;
    const from = beginOf(tokens, at, language);
    const to = verb && at < verb.from ? verb.from : endOf(tokens, at);
    const name = exact.slice(tokens[from]?.from, tokens[to - 1]?.to).replace(/\s+/gu, " ");
    if (name.length > longestName) return undefined;
    return { kind, name, quote: quotedTokens(exact, quote.start, tokens, from, to), ...periodIn(name) };
  }
  return undefined;
}

const hasLater = (
  tokens: readonly Token[],
  at: number,
  to: number,
  kinds: ReadonlyMap<string, InstrumentKind>,
): boolean => tokens.slice(at + 1, to).some(({ folded, word }) => kinds.has(folded) && /^\p{Lu}/u.test(word));

/** Years and capital words before the noun belong to its name: "2010-2011 Joint Programme". */
function beginOf(tokens: readonly Token[], at: number, { words }: Language): number {
  let from = at;
  while (from > 0 && /^[\s]*$/.test(tokens[from]?.gap ?? "")) {
    const before = tokens[from - 1] as Token;
    if (words.articles.has(before.folded) || !/^[\p{Lu}\p{N}]/u.test(before.word)) break;
    from--;
  }
  return from;
}

function endOf(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && !/[,;:(]/.test(tokens[to]?.gap ?? "")) to++;
  return to;
}

function placeOf(tokens: readonly Token[], wording: string): { from: number; to: number } | undefined {
  const sought = tokensOf(wording.split(" … ").at(-1) ?? "").map(({ folded }) => folded);
  for (let from = 0; from + sought.length <= tokens.length; from++)
    if (sought.every((word, index) => tokens[from + index]?.folded === word))
      return { from, to: from + sought.length };
  return undefined;
}

function kindsOf({ tables }: Language): Map<string, InstrumentKind> {
  return new Map(
    Object.entries(tables.instruments).flatMap(([kind, words]) =>
      words.split(" ").map((word) => [word, kind as InstrumentKind] as const),
    ),
  );
}

function periodIn(name: string): { readonly period?: string } {
  const range = /(?<!\d)((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)(?!\d)/.exec(name);
  if (range?.[1] && range[2] && range[1] <= range[2])
    return { period: range[1] === range[2] ? range[1] : `${range[1]}/${range[2]}` };
  const years = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  return years?.length === 1 && years[0] ? { period: years[0] } : {};
}
