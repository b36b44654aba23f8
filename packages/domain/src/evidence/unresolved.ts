import type { Passage, Refusal } from "../refusals/refusal.ts";
import { refuse } from "../refusals/rules.ts";
import type { Budget } from "./budget.ts";
import { unseenSigns } from "./invisible.ts";
import type { ReadText } from "./look-for.ts";
import { nearestPassage } from "./nearest.ts";
import { passagesOf, type Span, wholeWords } from "./passage.ts";
import type { PointsBefore } from "./points.ts";
import { maxShown, type Sighting } from "./sighting.ts";

/** The longest passage that can be quoted, in UTF-16 code units; also the limit of `exact` in the schemas. */
export const maxQuotation = 10_000;

/** A text that refusals are about. */
export interface QuotedText {
  readonly text: string;
  readonly points: PointsBefore;
  readonly read: ReadText;
}

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
        `These ${sighting.part}words stand in the text only as a part of longer words: begin and end with whole words${asIn(sighting.places, quoted)}.`,
        shownOf(sighting.places, quoted, budget),
      );
    case "apart":
      return refuse(
        "quotation-not-found",
        "/exact",
        sighting.shortened
          ? "The first and the last words stand in the text, but not in that order with that prefix and suffix around them."
          : "These words stand in the text, but not between that prefix and suffix: compare what stands around them.",
        shownOf(sighting.places, quoted, budget),
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

function ambiguous(spans: readonly Span[], quoted: QuotedText, budget: Budget): Refusal {
  const times = spans.length > maxShown ? `more than ${maxShown}` : spans.length;
  return refuse(
    "quotation-ambiguous",
    "/exact",
    `These words fit ${times} places in the text: quote more of it, or add the words right before (prefix) or after (suffix).`,
    shownOf(spans.slice(0, maxShown), quoted, budget),
  );
}

function missing(
  { part, words }: Extract<Sighting, { kind: "missing" }>,
  quoted: QuotedText,
  budget: Budget,
): Refusal {
  const complaint = `These ${part}words do not stand in the text`;
  if (words === "")
    return refuse("quotation-not-found", "/exact", `${complaint}: nothing of them can be seen.`);
  const { folded } = quoted.read;
  const { span, isSearched } = nearestPassage(folded.signs, words, budget);
  const [passage] = shownOf(span ? [folded.inText(span)] : [], quoted, budget);
  if (passage)
    return refuse(
      "quotation-not-found",
      "/exact",
      `${complaint}. The nearest passage is: “${abridged(passage.exact)}”${unseen(passage.exact)}.`,
      [passage],
    );
  const detail = isSearched
    ? `${complaint}, and no passage comes near: is it the right source?`
    : `${complaint}. There is too much text to look for what comes near to each of these quotations: send this one alone to see it.`;
  return refuse("quotation-not-found", "/exact", detail);
}

/** Passages as they are shown, if they can be quoted; none once a write's refusals have shown all that anybody reads. */
function shownOf(spans: readonly Span[], { text, points, read }: QuotedText, budget: Budget): Passage[] {
  const quotable = spans.filter(({ from, to }) => to - from <= maxQuotation - 200);
  const shown = quotable.slice(0, budget.passages);
  budget.passages -= shown.length;
  return passagesOf(text, shown, { cuts: read.cuts, points });
}

/** The first of some places with its whole words, to be shown in a sentence. */
function asIn([first]: readonly Span[], { text, read }: QuotedText): string {
  if (!first) return "";
  const whole = wholeWords(first, read.cuts);
  if (!whole || whole.to - whole.from > maxQuotation) return "";
  const words = text.slice(whole.from, whole.to);
  return `, as in “${abridged(words)}”${unseen(words)}`;
}

/** Names what nobody sees of words that are shown. */
function unseen(words: string): string {
  const signs = unseenSigns(words);
  return signs.length === 0 ? "" : ` (with signs that are not seen: ${signs.join(", ")})`;
}

function abridged(words: string): string {
  const points = [...words];
  return points.length <= 300 ? words : `${points.slice(0, 140).join("")} … ${points.slice(-140).join("")}`;
}
