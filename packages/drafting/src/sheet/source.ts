import type { Segment } from "@collegium/sheets/language";
import type { KnownName } from "../names/known.ts";
import { idMaker } from "./ids.ts";
import { kindOfSource } from "./meeting.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What an editor says of a text; the rest is guessed from it, and said so. */
export interface SaidOfSource {
  readonly id?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly publishers?: readonly string[];
  /** EDTF. */
  readonly published?: string;
  readonly url?: string;
  /** The text's file name. */
  readonly text?: string;
}

/** What a source is described by beside what an editor says of it. */
export interface SourceWords {
  readonly names: readonly KnownName[];
  readonly language: string;
  readonly segments: readonly Segment[];
  readonly title: string;
  readonly parties: readonly string[];
  /** When the meeting was held. */
  readonly date: string | undefined;
  readonly vocabulary: Vocabulary;
}

/** The source that a sheet describes. */
export function sourceOf(
  said: SaidOfSource,
  { names, language, segments, title, parties, date, vocabulary }: SourceWords,
  remark: (about: string, says: string) => void,
): Record<string, unknown> {
  const publishers = said.publishers ?? [
    parties[0] ?? vocabulary.unnamed("publisher", "grouping", "Publisher (to be named)"),
  ];
  if (!said.publishers) remark("source.publishers", "guessed: say who published it");
  if (!said.published) remark("source.published", "guessed: no date of publication was given");
  const taken = names.filter(({ type }) => type === "source").map(({ id }) => id);
  const published = said.published ?? date;
  return {
    id: said.id ?? idMaker(taken)(title, "source", published),
    ...(said.text !== undefined && { text: said.text }),
    title,
    kind: said.kind ?? kindOfSource(segments),
    publishers,
    published: published ?? "XXXX",
    language,
    ...(said.url !== undefined && { url: said.url }),
  };
}

/** Who tells of the meeting, where it is one body: no joint statement has such. */
export function tellerOf(
  said: SaidOfSource,
  segments: readonly Segment[],
  parties: readonly string[],
): string | undefined {
  const { publishers = parties.slice(0, 1), kind = kindOfSource(segments) } = said;
  return publishers.length === 1 && !kind.startsWith("joint-") ? publishers[0] : undefined;
}
