import type { Refusal } from "../refusals/refusal.ts";
import { refuse } from "../refusals/rules.ts";
import type { Budget } from "./budget.ts";
import { nearestPassage } from "./nearest.ts";
import { passageOf, type Span } from "./passage.ts";
import type { PointsBefore } from "./points.ts";
import { maxShown, type Sighting } from "./sighting.ts";

/** The longest passage that can be quoted, in UTF-16 code units; also the limit of `exact` in the schemas. */
export const maxQuotation = 10_000;

/** A text, and what was made of it once for all refusals. */
export interface ReadText {
  readonly text: string;
  readonly points: PointsBefore;
  /** See `foldForComparison`. */
  readonly folded: string;
}

type Unresolved = Exclude<Sighting, { kind: "found" }>;

/** What an editor is told of a quotation that stands for no one passage. */
export function refusalOf(sighting: Unresolved, read: ReadText, budget: Budget): Refusal {
  switch (sighting.kind) {
    case "several":
      return ambiguous(sighting.spans, read, budget);
    case "missing":
      return missing(sighting, read, budget);
    case "cut":
      return refuse(
        "quotation-not-found",
        "/exact",
        `These ${sighting.part}words stand in the text only as a part of longer words: begin and end with whole words.`,
        passagesOf(sighting.places, read, budget),
      );
    case "apart":
      return refuse(
        "quotation-not-found",
        "/exact",
        sighting.shortened
          ? "The first and the last words stand in the text, but not in that order with that prefix and suffix around them."
          : "These words stand in the text, but not between that prefix and suffix: compare what stands around them.",
        passagesOf(sighting.places, read, budget),
      );
    case "unsettled":
      return refuse(
        "quotation-ambiguous",
        "/exact",
        "These words, and what is to stand around them, are in the text too often to compare all places: quote more of it.",
      );
  }
}

/** What a shortened quotation stands for is too long to be recorded. */
export const tooLong = ({ from, to }: Span): Refusal =>
  refuse(
    "quotation-too-long",
    "/exact",
    `The passage from the first words to the last has ${to - from} characters; at most ${maxQuotation} can be quoted.`,
  );

function ambiguous(spans: readonly Span[], read: ReadText, budget: Budget): Refusal {
  const times = spans.length > maxShown ? `more than ${maxShown}` : spans.length;
  return refuse(
    "quotation-ambiguous",
    "/exact",
    `These words fit ${times} places in the text: quote more of it, or add the words right before (prefix) or after (suffix).`,
    passagesOf(spans.slice(0, maxShown), read, budget),
  );
}

function missing(
  { part, words }: Extract<Sighting, { kind: "missing" }>,
  read: ReadText,
  budget: Budget,
): Refusal {
  const complaint = `These ${part}words do not stand in the text`;
  const { span, isSearched } = nearestPassage(read, words, budget);
  const [passage] = passagesOf(span ? [span] : [], read, budget);
  if (passage)
    return refuse(
      "quotation-not-found",
      "/exact",
      `${complaint}. The nearest passage is: “${abridged(passage.exact)}”. Copy it sign for sign, quotes and dashes too.`,
      [passage],
    );
  const detail = isSearched
    ? `${complaint}, and no passage comes near: is it the right source?`
    : `${complaint}. There is too much text to look for what comes near to each of these quotations: send this one alone to see it.`;
  return refuse("quotation-not-found", "/exact", detail);
}

/** Passages as they are shown; none once a write's refusals have shown all that anybody reads. */
function passagesOf(spans: readonly Span[], { text, points }: ReadText, budget: Budget) {
  const shown = spans.slice(0, budget.passages);
  budget.passages -= shown.length;
  return shown.map((span) => passageOf(text, span, points));
}

function abridged(words: string): string {
  const points = [...words];
  return points.length <= 300 ? words : `${points.slice(0, 140).join("")} … ${points.slice(-140).join("")}`;
}
