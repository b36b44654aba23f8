import { type Token, tokensOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import { stem } from "../languages/stem.ts";
import type { KnownName } from "../names/known.ts";

/** Topics of the register by all that their names say, however it is put: "security and stability" are "stability and security". */
export type TopicFinder = (words: string) => string[];

/** A name says enough by so many words, or by one so long; each is compared by so many letters: "cooperate" is "cooperation". */
const fewest = 2;
const longWord = 10;
const letters = 5;
/** The words of a name stand within so many of the text's. */
const reach = 40;

/** Finds the register's topics among words. Takes time in proportion to the words and to the topics that share one with them. */
export function topicsOf(names: readonly KnownName[], language: Language): TopicFinder {
  const bySign = new Map<string, { id: string; signs: readonly string[] }[]>();
  for (const { type, id, names: own } of names) {
    if (type !== "topic") continue;
    for (const name of own) {
      for (const signs of [...subjectsOf(name, language)].map((subject) =>
        signsOf(tokensOf(ministriesAlike(subject, language)), language),
      )) {
        const [first] = signs;
        if (first !== undefined)
          bySign.set(first, [...(bySign.get(first) ?? []), { id, signs: [...new Set(signs)] }]);
      }
    }
  }
  return (words) => {
    const told = signsOf(tokensOf(ministriesAlike(words, language)), language);
    const places = new Map<string, number[]>();
    for (const [at, sign] of told.entries()) places.set(sign, [...(places.get(sign) ?? []), at]);
    const found = [...places.keys()].flatMap((sign) =>
      (bySign.get(sign) ?? []).filter(({ signs }) => isNear(signs, places)),
    );
    return [...new Set(found.map(({ id }) => id))];
  };
}

/** What a name says, and of "arms control and disarmament" each of the two, where each says enough by itself. */
function subjectsOf(name: string, language: Language): string[] {
  const tokens = tokensOf(name);
  const { words } = language;
  const ands = tokens.filter(({ folded }) => words.and.has(folded));
  const whole = signsOf(tokens, language).length >= fewest ? [name] : [];
  const [and] = ands;
  if (!and || ands.length > 1 || tokens.some(({ folded }) => words.before.has(folded) || folded === "of"))
    return whole;
  const parts = [name.slice(0, and.from), name.slice(and.to)];
  const isEnough = (part: string): boolean => {
    const own = tokensOf(part);
    return own.length >= fewest || (own[0]?.word.length ?? 0) >= longWord;
  };
  return parts.every(isEnough) ? [...whole, ...parts] : whole;
}

/** Whether all signs stand near one of the first's places. */
const isNear = (signs: readonly string[], places: ReadonlyMap<string, readonly number[]>): boolean =>
  (places.get(signs[0] as string) ?? []).some((at) =>
    signs.every((sign) => places.get(sign)?.some((other) => Math.abs(other - at) <= reach)),
  );

/** "Foreign affairs agencies" are "foreign ministries": whatever they are called, they have one sign. */
const ministriesAlike = (words: string, { tables }: Language): string =>
  words.replace(new RegExp(tables.ministry, "giu"), "foreignministries");

const signsOf = (tokens: readonly Token[], { words, code }: Language): string[] =>
  tokens
    .flatMap(({ folded }) => folded.split("-"))
    .filter(
      (word) =>
        word.length > 2 &&
        !words.articles.has(word) &&
        !words.before.has(word) &&
        !words.and.has(word) &&
        !words.generic.has(word),
    )
    .map((word) => alike.get(word) ?? stem(word, code).slice(0, letters));

/** Words that communiqués use for one another. */
const alike = new Map([
  ["collaboration", "coope"],
  ["взаимодействие", "сотру"],
  ["взаимодействия", "сотру"],
  ["взаимодействии", "сотру"],
]);

/** A list under one verb names so many topics at most. */
const mostTopics = 8;

/**
 * The parts of an enumeration: "trade, transport and tourism, the rights of …", "trade as well as tourism". One part where nothing parts it, or
 * what stands behind a comma only describes; behind a semicolon it goes on.
 */
export function enumerated(tokens: readonly Token[], language: Language): Token[][] {
  const { words } = language;
  const more = language.tables.addsMore.split(" ");
  const addsMore = (at: number): boolean => more.every((word, index) => tokens[at + index]?.folded === word);
  const parts: Token[][] = [[]];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (at > 0 && /[:(]|\.\s/.test(token.gap)) break;
    if (at > 0 && (/[,;]/.test(token.gap) || addsMore(at))) parts.push([]);
    if (at > 0 && addsMore(at)) at += more.length - 1;
    else parts.at(-1)?.push(token);
  }
  const told: Token[][] = [];
  let isBeside = false;
  for (const [index, part] of parts.entries()) {
    const [begins] = words.and.has(part[0]?.folded ?? "") ? part.slice(1) : part;
    if (index > 0 && begins)
      isBeside = describes(begins, words) || (isBeside && !/;/.test(part[0]?.gap ?? ""));
    if (begins && !isBeside) told.push(part);
  }
  return told.slice(0, mostTopics);
}

/** "including …", "which …", "dedicated to …". */
const describes = ({ folded, word }: Token, words: Language["words"]): boolean =>
  words.hanging.has(folded) ||
  words.before.has(folded) ||
  /^(?:including|notably|particularly|especially|such|namely|scheduled|включая|notamment|incluyendo|incluido)$/.test(
    folded,
  ) ||
  (/ed$/.test(folded) && !/^\p{Lu}/u.test(word));
