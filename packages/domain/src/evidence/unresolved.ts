import type { Part } from "../refusals/about.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import type { Budget } from "./budget.ts";
import { nearestPassage } from "./nearest.ts";
import { passageOf, type Span } from "./passage.ts";
import type { PointsBefore } from "./points.ts";
import { maxShown, type Part as SightedPart, type Sighting } from "./sighting.ts";

/** The longest passage that can be quoted, in UTF-16 code units; also the limit of `exact` in the schemas. */
export const maxQuotation = 10_000;

/** A text, and what was made of it once for all refusals. */
export interface ReadText {
  readonly text: string;
  readonly points: PointsBefore;
  /** See `foldForComparison`. */
  readonly folded: string;
}

const parts: { readonly [P in SightedPart]: Part } = { "": "all", "first ": "first", "last ": "last" };

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
        { why: "cut", part: parts[sighting.part] },
        passagesOf(sighting.places, read, budget),
      );
    case "apart":
      return refuse(
        "quotation-not-found",
        "/exact",
        { why: "apart", isShortened: sighting.shortened },
        passagesOf(sighting.places, read, budget),
      );
    case "unsettled":
      return refuse("quotation-ambiguous", "/exact", { most: maxShown });
  }
}

/** What a shortened quotation stands for is too long to be recorded. */
export const tooLong = ({ from, to }: Span): Refusal =>
  refuse("quotation-too-long", "/exact", { length: to - from, most: maxQuotation });

function ambiguous(spans: readonly Span[], read: ReadText, budget: Budget): Refusal {
  return refuse(
    "quotation-ambiguous",
    "/exact",
    { places: spans.length, most: maxShown },
    passagesOf(spans.slice(0, maxShown), read, budget),
  );
}

function missing(
  { part, words }: Extract<Sighting, { kind: "missing" }>,
  read: ReadText,
  budget: Budget,
): Refusal {
  const { span, isSearched } = nearestPassage(read, words, budget);
  const nearest = passagesOf(span ? [span] : [], read, budget);
  return refuse("quotation-not-found", "/exact", { why: "missing", part: parts[part], isSearched }, nearest);
}

/** Passages as they are shown; none once a write's refusals have shown all that anybody reads. */
function passagesOf(spans: readonly Span[], { text, points }: ReadText, budget: Budget) {
  const shown = spans.slice(0, budget.passages);
  budget.passages -= shown.length;
  return shown.map((span) => passageOf(text, span, points));
}
