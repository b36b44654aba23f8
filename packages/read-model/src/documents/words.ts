import type { Evidence } from "@collegium/domain";
import type { QuotedWords } from "./quoted-words.ts";
import type { MentionedSource, QuotedSource } from "./shared.ts";

/** Code points of a quotation that are shown where it is mentioned: the whole stands in its document. */
const shownPoints = 300;

/** Evidence as mentions show it: its words, where they stand, and from what they are inferred. */
export const wordsOf = ({ source, exact, start, end, basis, note }: Evidence): QuotedWords => ({
  source,
  ...cutShort(exact),
  start,
  end,
  basis,
  ...(note !== undefined && { note }),
});

/** The beginning of long words, up to a space where there is one near. */
export function cutShort(exact: string): { exact: string; cut?: true } {
  if (exact.length <= shownPoints) return { exact };
  const points = [...exact];
  if (points.length <= shownPoints) return { exact };
  const begun = points.slice(0, shownPoints).join("");
  const space = begun.search(/\s\S{0,40}$/u);
  return { exact: space > 0 ? begun.slice(0, space) : begun, cut: true };
}

/** Of the sources that a document quotes those that some of its words are of, as mentions show them. */
export function mentionedSources(
  sources: readonly QuotedSource[],
  words: readonly { readonly source: string }[],
): MentionedSource[] {
  const wanted = new Set(words.map(({ source }) => source));
  return sources.filter(({ id }) => wanted.has(id)).map(mentionedSource);
}

/** What of a source is said beside its words; where it is to be had is in its own document, and in that which quotes it. */
export const mentionedSource = ({
  url: _url,
  sha256: _sha256,
  text: _text,
  ...said
}: QuotedSource): MentionedSource => said;
