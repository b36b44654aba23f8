import { type Segment, type Token, tokensOf } from "@collegium/sheets/language";
import type { Finder } from "../languages/finder.ts";
import type { Language } from "../languages/language.ts";
import type { Found } from "../languages/name-index.ts";
import type { Quoted } from "../proposal.ts";
import { quotedTokens } from "./quotations.ts";
import { sayable } from "./sayable.ts";

/** A person as a text names one beside an office. */
export interface PrintedPerson {
  readonly name: string;
  /** The office as printed, without the name. */
  readonly office: string;
  /** The words of both. */
  readonly quote: Quoted;
  /** Words right before each mention, which may say whose the person is: "his Russian colleague". */
  readonly before: string;
  /** The sentences that name the person, in their order. */
  readonly sentences: readonly Segment[];
}

/** So many words before a person may say whose it is. */
const wordsBefore = 4;

/** People are looked for in so many sentences from the first. */
const lookedAt = 40;
const longestOffice = 16;

/** The persons that a text names beside their offices, each once. States' names are no persons'. */
export function peopleIn(
  segments: readonly Segment[],
  language: Language,
  statesIn: Finder<unknown>,
): PrintedPerson[] {
  const found = new Map<string, PrintedPerson>();
  for (const segment of segments.filter(({ kind }) => kind !== "heading").slice(0, lookedAt)) {
    const { words, start } = segment;
    const tokens = tokensOf(words);
    const states = statesIn(tokens);
    for (let at = 0; at < tokens.length; at++) {
      if (!language.words.offices.has(tokens[at]?.folded ?? "")) continue;
      const person =
        language.code === "ru" ? initialledAt(tokens, at) : namedAt(tokens, at, states, language);
      if (!person) continue;
      const name = words.slice(tokens[person.from]?.from, tokens[person.to - 1]?.to);
      const office = officeOf(words, tokens, person);
      const known = found.get(name.toLowerCase());
      const near = words.slice(
        tokens[Math.max(0, person.office - wordsBefore)]?.from,
        tokens[person.office]?.from,
      );
      const before = known ? `${known.before}; ${near}` : near;
      const sentences = [...(known?.sentences ?? []), segment];
      // "Mr. Ray" first, and "Foreign Minister Bob Ray" later: the office is told there.
      if (known && (known.office !== "" || office === ""))
        found.set(name.toLowerCase(), { ...known, before, sentences });
      else if (sayable(name))
        found.set(name.toLowerCase(), {
          name: sayable(name) ?? name,
          office: sayable(office) ?? "",
          quote: quotedTokens(words, start, tokens, person.office, person.to),
          before,
          sentences,
        });
      at = person.to - 1;
    }
  }
  return [...found.values()];
}

interface Place {
  readonly office: number;
  readonly from: number;
  readonly to: number;
}

const titles: ReadonlySet<string | undefined> = new Set(["Mr", "Ms", "Mrs", "Dr"]);

/** An office's words, without the title that stands before the name; empty where that is all. */
function officeOf(words: string, tokens: readonly Token[], { office, from }: Place): string {
  const behind = titles.has(tokens[from - 1]?.word) ? from - 1 : from;
  return behind > office ? words.slice(tokens[office]?.from, tokens[behind - 1]?.to) : "";
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.word ?? "");
const joins = /^(?:of|for|the|to|and|de|des|du|la|le|del|y|et)$/;

/** "Minister of Foreign Affairs of Norland Ann Lee": the capital words behind all that belongs to the office. */
function namedAt(
  tokens: readonly Token[],
  at: number,
  states: readonly Found<unknown>[],
  { words }: Language,
): Place | undefined {
  const isState = (index: number): boolean => states.some((state) => state.from <= index && index < state.to);
  const isOfOffice = (index: number): boolean =>
    isCapital(tokens[index]) && (words.officeParts.has(tokens[index]?.folded ?? "") || isState(index));
  let office = at;
  while (office > 0 && isOfOffice(office - 1) && /^[\s.]*$/.test(tokens[office]?.gap ?? "")) office--;
  let to = at + 1;
  while (to < tokens.length && to - at < longestOffice) {
    const token = tokens[to] as Token;
    if (!/^[\s.]*$/.test(token.gap)) break;
    if (
      !isCapital(token) &&
      !((joins.test(token.folded) && isCapital(tokens[to + 1])) || token.folded === "of")
    )
      break;
    // "Foreign Affairs and Trade" is one office, "… Ann Lee and Minister Bob Ray" two.
    if (token.folded === "and" && !words.officeParts.has(tokens[to - 1]?.folded ?? "")) break;
    to++;
  }
  const isName = (index: number): boolean =>
    isCapital(tokens[index]) && !words.officeParts.has(tokens[index]?.folded ?? "") && !isState(index);
  let end = to;
  let from = end;
  while (from > at + 1 && isName(from - 1)) from--;
  // "… Lee and Minister …": only the capital words right behind the office are its person's.
  for (let next = from; next < end; next++)
    if (endsSentence(tokens[next]?.gap ?? "") && (tokens[next - 1]?.word.length ?? 0) > 2) end = next;
  return end - from >= 2 && end - from <= 4 ? { office, from, to: end } : undefined;
}

const endsSentence = (gap: string): boolean => /\s$/.test(gap) && gap.trimEnd().endsWith(".");

/** «Министр иностранных дел С.В.Лавров»: initials and a name in the nominative. */
function initialledAt(tokens: readonly Token[], at: number): Place | undefined {
  if (!/^(?:министр|заместитель|президент|председатель|посол|директор|глава)$/.test(tokens[at]?.folded ?? ""))
    return undefined;
  for (let from = at + 1; from < Math.min(tokens.length - 1, at + longestOffice); from++) {
    if (/[,;(]/.test(tokens[from]?.gap ?? "")) return undefined;
    const isInitial = (index: number): boolean => /^\p{Lu}$/u.test(tokens[index]?.word ?? "");
    if (!isInitial(from)) continue;
    const last = isInitial(from + 1) ? from + 2 : from + 1;
    return isCapital(tokens[last]) ? { office: at, from, to: last + 1 } : undefined;
  }
  return undefined;
}
