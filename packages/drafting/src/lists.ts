import { longestSentence, type Segment } from "@collegium/sheets/language";
import type { Clause } from "./clauses/clauses.ts";
import type { Proposal } from "./proposal.ts";

/** The items of a list that belong to the verb before it. */
export interface Items {
  readonly count: number;
  /** The proposals that a verb's becomes with its list. */
  spread(verb: Proposal): Proposal[];
}

/** An item of so many words at most is but a subject: such a list is one enumeration. */
const shortItem = 12;
const shortHeading = 4;
const opensList = /[:：]$/u;

/** What a list may stand behind: "The Ministers:", "The Meeting,". */
const mayOpenList = /[:：,;–—]$/u;

const theFollowing =
  /^(?:(?:(?:on |to )?(?:as|the) follow(?:s|ing)|(?:о )?следующ(?:ее|ем)|ce qui suit|lo siguiente)\s{0,9}[:.：]?|[:：])$/iu;

/** "A spokesperson said:", «заявляют о следующем.», "Signing": of such a clause all that is said stands elsewhere. */
export function saysNothing({ trigger, to, actor }: Clause, { words }: Segment): boolean {
  const behind = words.slice(trigger.to, to);
  if (theFollowing.test(behind.trim())) return true;
  return trigger.form === "participle" && actor === "none" && !/\p{L}/u.test(behind);
}

/** The items of lists that nothing opens. */
export function itemsOfNoList(segments: readonly Segment[]): ReadonlySet<Segment> {
  const stray = new Set<Segment>();
  let opened = false;
  for (const one of segments) {
    if (one.kind !== "item") opened = mayOpenList.test(one.words.trimEnd());
    else if (!opened) stray.add(one);
  }
  return stray;
}

/**
 * The list behind a sentence that ends with a colon: of short items an enumeration, which is one claim with several subjects; of
 * long ones a claim each, quoted beside the words with the verb. Items with verbs of their own stand for themselves.
 */
export function itemsBehind(
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  at: number,
  wordsBetween: (start: number, end: number) => string,
): Items | undefined {
  const opener = segments[at];
  if (!opener || !opensList.test(opener.words.trimEnd())) return undefined;
  const items: Segment[] = [];
  for (
    let next = at + 1;
    segments[next]?.kind === "item" &&
    clauses[next]?.every(({ actor }) => actor === "none" || actor === "other");
    next++
  )
    items.push(segments[next] as Segment);
  const last = items.at(-1);
  // One short line behind is the heading of what follows.
  if (!last || (items.length === 1 && last.words.split(/\s+/).length <= shortHeading)) return undefined;
  const words = items.reduce((sum, item) => sum + item.words.split(/\s+/).length, 0);
  const isEnumeration = words <= shortItem * items.length && last.end - opener.start <= longestSentence;
  return {
    count: items.length,
    spread(verb) {
      const listed = {
        ...verb,
        confidence: Math.round(verb.confidence * 90) / 100,
        doubts: [...verb.doubts, "item-of-a-list" as const],
      };
      const { start } = verb.quote;
      if (isEnumeration)
        return [{ ...listed, quote: { exact: wordsBetween(start, last.end), start, end: last.end } }];
      return items.map((item) => ({
        ...listed,
        verbIn: verb.quote,
        quote: { exact: item.words, start: item.start, end: item.end },
      }));
    },
  };
}
