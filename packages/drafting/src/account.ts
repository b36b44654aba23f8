import type { Segment } from "@collegium/sheets/language";
import type { Clause } from "./clauses/clauses.ts";
import type { Language } from "./languages/language.ts";

/** A line that says who speaks next: "QUESTION:", "MR. LEE:". */
const speaks =
  /^(?:Q|A|QUESTION|ВОПРОС|ОТВЕТ|Вопрос|Ответ|Question|Pregunta|\p{Lu}[\p{Lu}.’'-]*(?: \p{Lu}[\p{Lu}.’'-]*){0,4} ?(?:\([^)]{1,40}\))?)\s*:/u;
const transcript = 0.45;
const story = 0.75;

/**
 * How much a text reads like an account of a meeting, 0 to 1: less where it is a transcript of what somebody said, or tells
 * of nobody who acts together and of no meeting.
 */
export function readsLikeAccount(
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  { words }: Language,
): number {
  const said = segments.filter((one) => speaks.test(one.words.slice(0, 80))).length;
  const asked = segments.filter((one) => one.words.endsWith("?")).length;
  if (said >= 3 || asked > Math.max(2, segments.length / 20)) return transcript;
  const all = clauses.flat();
  if (all.some(({ actor }) => actor === "together" || actor === "meeting")) return 1;
  const isMeeting = segments.some(({ words: sentence }) =>
    sentence
      .slice(0, 2_000)
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .some((word) => words.meeting.has(word)),
  );
  return isMeeting ? 1 : story;
}
