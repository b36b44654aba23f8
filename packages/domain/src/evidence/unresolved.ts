import type { About, Part } from "../refusals/about.ts";
import { type Passage, type Refusal, refuse } from "../refusals/refusal.ts";
import type { Budget } from "./budget.ts";
import { unseenSigns } from "./invisible.ts";
import type { ReadText } from "./look-for.ts";
import { nearestPassage } from "./nearest.ts";
import { passagesOf, type Span, wholeWords } from "./passage.ts";
import type { PointsBefore } from "./points.ts";
import { maxShown, type Part as SightedPart, type Sighting } from "./sighting.ts";

/** The longest passage that can be quoted, in UTF-16 code units; also the limit of `exact` in the schemas. */
export const maxQuotation = 10_000;

/** A text that refusals are about. */
export interface QuotedText {
  readonly text: string;
  readonly points: PointsBefore;
  readonly read: ReadText;
}

const parts: { readonly [P in SightedPart]: Part } = { "": "all", "first ": "first", "last ": "last" };

type Unresolved = Exclude<Sighting, { kind: "found" }>;

/** What an editor is told of a quotation that stands for no one passage. */
export function refusalOf(sighting: Unresolved, quoted: QuotedText, budget: Budget): Refusal {
  switch (sighting.kind) {
    case "several":
      return ambiguous(sighting.spans, quoted, budget);
    case "missing":
      return missing(sighting, quoted, budget);
    case "cut":
      return refuse(
        "quotation-cuts-word",
        "/exact",
        { part: parts[sighting.part], ...likeOne(sighting.places, quoted) },
        shownOf(sighting.places, quoted, budget),
      );
    case "apart":
      return refuse(
        "quotation-not-found",
        "/exact",
        { why: "apart", isShortened: sighting.shortened },
        shownOf(sighting.places, quoted, budget),
      );
    case "unsettled":
      return refuse("quotation-ambiguous", "/exact", { most: maxShown });
  }
}

/** What a shortened quotation stands for is too long to be recorded. */
export const tooLong = ({ from, to }: Span): Refusal =>
  refuse("quotation-too-long", "/exact", { length: to - from, most: maxQuotation });

function ambiguous(spans: readonly Span[], quoted: QuotedText, budget: Budget): Refusal {
  return refuse(
    "quotation-ambiguous",
    "/exact",
    { places: spans.length, most: maxShown },
    shownOf(spans.slice(0, maxShown), quoted, budget),
  );
}

function missing(
  { part, words }: Extract<Sighting, { kind: "missing" }>,
  quoted: QuotedText,
  budget: Budget,
): Refusal {
  if (words === "") return refuse("quotation-not-found", "/exact", { why: "invisible", part: parts[part] });
  const { folded } = quoted.read;
  const { span, isSearched } = nearestPassage(folded.signs, words, budget);
  const nearest = shownOf(span ? [folded.inText(span)] : [], quoted, budget);
  const unseen = unseenSigns(nearest[0]?.exact ?? "");
  return refuse(
    "quotation-not-found",
    "/exact",
    { why: "missing", part: parts[part], isSearched, unseen },
    nearest,
  );
}

/** Passages as they are shown, if they can be quoted; none once a write's refusals have shown all that anybody reads. */
function shownOf(spans: readonly Span[], { text, points, read }: QuotedText, budget: Budget): Passage[] {
  const quotable = spans.filter(({ from, to }) => to - from <= maxQuotation - 200);
  const shown = quotable.slice(0, budget.passages);
  budget.passages -= shown.length;
  return passagesOf(text, shown, { cuts: read.cuts, points });
}

/** The first of some places with its whole words. */
function likeOne(
  [first]: readonly Span[],
  { text, read }: QuotedText,
): Pick<About["quotation-cuts-word"], "like"> {
  const whole = first && wholeWords(first, read.cuts);
  if (!whole || whole.to - whole.from > maxQuotation) return {};
  const words = text.slice(whole.from, whole.to);
  return { like: { words, unseen: unseenSigns(words) } };
}
