import { type Segment, type Token, tokensOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import type { Found } from "../languages/name-index.ts";
import type { Names, Side } from "../names/register.ts";
import type { Quoted } from "../proposal.ts";
import { partiesIn } from "./meeting.ts";
import type { Opening } from "./opening.ts";
import { quotedTokens } from "./quotations.ts";
import { seatOf } from "./seats.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Who met. */
export interface Met {
  /** Ids of bodies, at least two. */
  readonly parties: readonly string[];
  /** Their states, where ministries met; else the same. */
  readonly states: readonly string[];
  /** The words that name them both. */
  readonly quote: Quoted | undefined;
  readonly host: { readonly id: string; readonly quote: Quoted } | undefined;
  /** Where parties have their seats, as far as it is known. */
  readonly seats: readonly { readonly party: string; readonly seat: string; readonly isMinistry: boolean }[];
  /** The body that somebody of a side acted for: its ministry where ministries met. */
  bodyOf(side: Side): string;
}

/** Who met by a text's first sentences: states, or their ministries where the text says that these did. */
export function metIn(
  segments: readonly Segment[],
  opening: Opening | undefined,
  names: Names,
  vocabulary: Vocabulary,
  language: Language,
): Met {
  const { tables } = language;
  const sides = partiesIn(segments, names);
  const areMinistries = opening !== undefined && tables.ministry.test(opening.sentence.words.slice(0, 2_000));
  const bodyOf = (side: Side): string =>
    (areMinistries ? vocabulary.ministry(side, tables.ministryOf) : undefined) ?? vocabulary.body(side);
  const parties = sides.map(bodyOf);
  const [hosting] = opening?.hosted ? names.sides(tokensOf(opening.hosted.exact)) : [];
  const host =
    hosting && opening?.hosted
      ? { id: bodyOf(hosting.named), quote: opening.hosted }
      : hostBehind(segments, names, bodyOf, language);
  return {
    parties,
    states: sides.map((side) =>
      side.kind === "known" ? (side.body.country ?? side.body.id) : vocabulary.body(side),
    ),
    quote: opening && sides.length > 1 ? bothIn(opening.sentence, names, tables.ministry) : undefined,
    host: host && parties.includes(host.id) ? host : undefined,
    seats: sides.flatMap((side, at) => {
      const seat = seatOf(side, names.all, language);
      const party = parties[at] as string;
      return seat === undefined ? [] : [{ party, seat, isMinistry: areMinistries }];
    }),
    bodyOf,
  };
}

/** In so many sentences from the first, and so few words behind "hosted by", the host is named. */
const firstSentences = 6;
const longestHost = 12;

/** "Hosted by the U.S. Department of State", "at the invitation of the Minister of Norland". */
function hostBehind(
  segments: readonly Segment[],
  names: Names,
  bodyOf: (side: Side) => string,
  { tables }: Language,
): Met["host"] {
  for (const { words, start } of segments.slice(0, firstSentences)) {
    const looked = words.slice(0, 2_000);
    const said = tables.hostedBy.exec(looked);
    if (!said) continue;
    const tokens = tokensOf(looked);
    const first = tokens.findIndex(({ from }) => from >= said.index);
    const clause = tokens.findIndex(({ gap }, at) => at > first + 1 && /[,;:(]/.test(gap));
    const end = Math.min(first + longestHost, clause < 0 ? tokens.length : clause);
    const [named] = names.sides(tokens.slice(0, end)).filter(({ from }) => from > first);
    if (named) return { id: bodyOf(named.named), quote: quotedTokens(words, start, tokens, first, named.to) };
  }
  return undefined;
}

/** The shortest words of a sentence that name two sides, with the ministries around them. */
function bothIn({ words, start }: Segment, names: Names, ministry: RegExp): Quoted | undefined {
  const tokens = tokensOf(words);
  const sides = names.sides(tokens);
  const pairs = sides.flatMap((one, at) => {
    const next = sides[at + 1];
    return next && vocabularyKey(one) !== vocabularyKey(next) ? [[one, next] as const] : [];
  });
  const [first, second] = pairs.sort(([a, b], [c, d]) => b.to - a.from - (d.to - c.from))[0] ?? [];
  if (!first || !second) return undefined;
  const [from, to] = aroundIt(tokens, words, first.from, second.to, ministry);
  return quotedTokens(words, start, tokens, from, to);
}

/** Words with the ministry's name that stands right before or behind them. */
function aroundIt(
  tokens: readonly Token[],
  words: string,
  from: number,
  to: number,
  ministry: RegExp,
): readonly [number, number] {
  let [begin, end] = [from, to];
  for (const { index, 0: found } of words.slice(0, 2_000).matchAll(new RegExp(ministry, "giu"))) {
    const first = tokens.findIndex((token) => token.from >= index);
    const last = tokens.findLastIndex((token) => token.to <= index + found.length);
    if (first < from && last >= from - between) begin = Math.min(begin, first);
    if (first === to) end = Math.max(end, last + 1);
  }
  return [begin, end];
}

/** So many words may stand between a ministry and its state: "of the Republic of". */
const between = 5;

const vocabularyKey = ({ named }: Found<Side>): string =>
  named.kind === "state" ? named.state.code : (named.body.country ?? named.body.id);
