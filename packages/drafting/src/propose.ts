import { cutterOf } from "@collegium/domain";
import { type LexiconAct, type Segment, segment, type Token, type Work } from "@collegium/sheets/language";
import { readsLikeAccount } from "./account.ts";
import { type Clause, clausesIn } from "./clauses/clauses.ts";
import { confidenceOf, type Surroundings } from "./clauses/confidence.ts";
import type { Sides } from "./clauses/subject.ts";
import { inContext } from "./context.ts";
import type { Language } from "./languages/language.ts";
import { itemsBehind, itemsOfNoList, saysNothing } from "./lists.ts";
import type { Proposal, Quoted } from "./proposal.ts";

/** What a text's sentences say, and which of them say nothing. */
export interface Read {
  readonly proposals: readonly Proposal[];
  readonly segments: readonly Segment[];
  /** Sentences from which nothing is proposed. */
  readonly bare: readonly Segment[];
}

/** So many sentences tell that the meeting was held. */
const openingSentences = 2;
/** What is less likely is not worth an editor's look. */
const least = 0.25;
/** A line without a sentence's end that is so long may be a sentence all the same, in UTF-16 units. */
const longHeading = 60;

/** Proposes acts for a text's sentences, in their order. Takes time in proportion to the text. */
export function proposalsIn(
  text: string,
  language: Language,
  sidesIn: (tokens: readonly Token[]) => readonly Sides[],
  work: Work = { steps: 0 },
): Read {
  const segments = segment(text, language.code);
  const clauses = inContext(
    segments,
    segments.map((one) =>
      one.kind === "heading" && one.words.length < longHeading
        ? []
        : clausesIn(one.words, language, sidesIn, work),
    ),
    language,
  );
  const strayItems = itemsOfNoList(segments);
  const account = readsLikeAccount(segments, clauses, language);
  const opening = new Set(segments.filter(({ kind }) => kind !== "heading").slice(0, openingSentences));
  const between = cutterOf(text);
  const proposals: Proposal[] = [];
  const bare: Segment[] = [];
  for (let at = 0; at < segments.length; at++) {
    const one = segments[at] as Segment;
    const surroundings = around(one, opening.has(one), strayItems.has(one), account, language);
    const all = mergedIn(clauses[at] ?? []);
    const likely = proposed(one, all, surroundings);
    const last = likely.at(-1);
    const items = last && itemsBehind(segments, clauses, at, between);
    if (last && items) {
      proposals.push(...likely.slice(0, -1), ...items.spread(last));
      at += items.count;
      continue;
    }
    const full = proposed(
      one,
      all.filter((clause) => !saysNothing(clause, one)),
      surroundings,
    );
    proposals.push(...full);
    if (full.length === 0 && one.kind !== "heading") bare.push(one);
  }
  return { proposals, segments, bare };
}

const around = (
  { words, kind }: Segment,
  opening: boolean,
  item: boolean,
  text: number,
  { tables }: Language,
): Surroundings => ({
  question: words.endsWith("?"),
  earlier: tables.earlier.test(words.slice(0, 5_000)),
  heading: kind === "heading",
  // A numbered paragraph of whole sentences is no list.
  listed: (kind === "item" && !item) || /[;,]$/.test(words),
  item: item && !/\p{L}{2}[.!]$/u.test(words.slice(-4)),
  opening,
  text,
});

const proposed = (segment: Segment, clauses: readonly Merged[], surroundings: Surroundings): Proposal[] =>
  clauses
    .map((clause) => proposal(segment, clause, surroundings))
    .filter(({ confidence }) => confidence >= least);

function proposal({ words, start }: Segment, clause: Merged, surroundings: Surroundings): Proposal {
  const { confidence, doubts } = confidenceOf(clause, surroundings);
  return {
    act: clause.trigger.act,
    confidence,
    doubts,
    actor: clause.actor,
    who: clause.who,
    passive: clause.passive,
    wording: clause.trigger.wording,
    quote: quoted(words, start, clause.from, clause.to),
    ...(clause.each && {
      each: clause.each.map(({ trigger, from, to }) => ({
        wording: trigger.wording,
        exact: words.slice(from, to),
      })),
    }),
  };
}

function quoted(words: string, start: number, from: number, to: number): Quoted {
  const exact = words.slice(from, to);
  const begin = start + lengthOf(words.slice(0, from));
  return { exact, start: begin, end: begin + lengthOf(exact) };
}

/** Code points of words. */
const lengthOf = (words: string): number => {
  let points = 0;
  for (const _ of words) points++;
  return points;
};

/** A clause, and those that are one act with it: the same act twice with one subject, "reviewed their relations and discussed trade". */
interface Merged extends Clause {
  /** Where there are several: each of them, itself the first; of those that share their words the last. */
  readonly each?: readonly Clause[];
}

function mergedIn(clauses: readonly Clause[]): Merged[] {
  const merged: Merged[] = [];
  for (const clause of clauses) {
    const last = merged.at(-1);
    const before = last?.each?.at(-1) ?? last;
    if (!last || !before || !clause.goesOn || !isOne(last, clause)) {
      merged.push(clause);
      continue;
    }
    const shares = clause.from === before.from;
    const each = [...(last.each ?? [last]).slice(0, shares ? -1 : undefined), clause];
    merged[merged.length - 1] = { ...last, to: Math.max(last.to, clause.to), each };
  }
  return merged;
}

/** What a thing does beside showing something shows it, too: "demonstrated … and highlighted". */
const shown: ReadonlySet<LexiconAct> = new Set(["noted", "affirmed"]);

/** Of these each is an act of its own, however many one sentence tells. */
const apart: ReadonlySet<LexiconAct> = new Set([
  "attended",
  "met",
  "signed",
  "adopted",
  "initialled",
  "ratified",
]);

function isOne(first: Clause, second: Clause): boolean {
  if (apart.has(first.trigger.act)) return false;
  if (first.trigger.act === second.trigger.act) return first.trigger.form === second.trigger.form;
  const isThing = first.actor === "meeting" || first.actor === "pointer" || first.actor === "other";
  return first.trigger.act === "assessed" && isThing && shown.has(second.trigger.act);
}
