import { firstIndex } from "@collegium/domain";
import { lexiconOf, segment, type Trigger, triggersIn } from "@collegium/sheets/language";
import { type Points, pointsOf } from "./points.ts";
import type { Span } from "./span.ts";

/** A sentence of the text, or what stands there like one. */
export interface Sentence extends Span {
  readonly kind: "sentence" | "item" | "heading";
  /** How many signs it has that are no white space. */
  readonly signs: number;
}

/** A usual verb in the text, and what it says there. */
export interface Cue extends Span {
  readonly act: Trigger["act"];
  readonly weight: number;
  readonly wording: string;
}

/** The text on the desk, which never changes. Places in it are code points. */
export interface DeskText {
  readonly words: string;
  /** BCP 47. */
  readonly language: string;
  readonly points: Points;
  readonly sentences: readonly Sentence[];
  slice(span: Span): string;
  /** The sentence at a place, or the next one behind it; the last one behind all. */
  sentenceAt(point: number): number;
  /** The usual verbs of a sentence that say something, each read once, in order. */
  cuesOf(sentence: number): readonly Cue[];
}

/** What a verb says with less weight than this is no hint. */
const least = 0.2;

/** Reads a normalised text. Takes time in proportion to it; verbs are looked for in each sentence when it is asked about. */
export function deskText(words: string, language: string): DeskText {
  const points = pointsOf(words);
  const slice = ({ start, end }: Span) => words.slice(points.unitOf(start), points.unitOf(end));
  const sentences = segment(words, language).map(
    ({ kind, start, end, words: own }): Sentence => ({
      kind,
      start,
      end,
      signs: own.replace(/\s/g, "").length,
    }),
  );
  const lexicon = lexiconOf(language);
  const known = new Map<number, readonly Cue[]>();
  const read = (sentence: Sentence): Cue[] => {
    const first = points.unitOf(sentence.start);
    const triggers = lexicon ? triggersIn(slice(sentence), lexicon) : [];
    return triggers
      .filter(({ weight, verb }, place) => weight >= least && triggers[place - 1]?.verb !== verb)
      .map(({ act, weight, wording, from, to }) => ({
        act,
        weight,
        wording,
        start: points.pointOf(first + from),
        end: points.pointOf(first + to),
      }));
  };
  return {
    words,
    language,
    points,
    sentences,
    slice,
    // Behind the last one's end, it is the last.
    sentenceAt: (point) =>
      firstIndex(sentences.length - 1, (index) => (sentences[index] as Sentence).end > point),
    cuesOf(place) {
      const sentence = sentences[place];
      if (!sentence) return [];
      const cues = known.get(place) ?? read(sentence);
      known.set(place, cues);
      return cues;
    },
  };
}

/** The usual verbs that stand in a stretch. */
export function cuesIn(text: DeskText, { start, end }: Span): Cue[] {
  const found: Cue[] = [];
  for (let at = text.sentenceAt(start); at < text.sentences.length; at++) {
    if ((text.sentences[at] as Sentence).start >= end) break;
    found.push(...text.cuesOf(at).filter((cue) => cue.start >= start && cue.end <= end));
  }
  return found;
}

/** In a longer stretch nobody looks for the one verb. */
const longest = 20_000;

/** What a stretch says by its verbs: the likeliest, and of several about as likely the first. */
export function guessIn(text: DeskText, span: Span): Cue | undefined {
  if (span.end - span.start > longest) return undefined;
  const cues = cuesIn(text, span);
  const most = Math.max(...cues.map(({ weight }) => weight));
  return cues.find(({ weight }) => weight >= 0.7 * most);
}
