import type { Datum } from "../../language/dates.ts";
import type { Language } from "../../language/language.ts";
import { citingWords } from "./words.ts";

/** A text that what is cited rests on. */
interface CitedText {
  readonly title: string;
  readonly lang: string | undefined;
  readonly sha256: string | undefined;
  readonly url: string | undefined;
  readonly published: Datum | undefined;
}

/** A record, or one statement of it, as it stands on a day: all that citations in every form say. */
export interface Cited {
  readonly language: Language;
  /** The session. */
  readonly id: string;
  readonly title: string;
  readonly place: string | undefined;
  readonly date: Datum;
  /** That the date is not as printed. */
  readonly inferred: boolean;
  /** Of one statement: its id, and its words as they are printed. */
  readonly claim:
    | { readonly id: string; readonly words: string; readonly lang: string | undefined }
    | undefined;
  /** Who tells it. */
  readonly tellers: readonly string[];
  readonly texts: readonly CitedText[];
  /** Its address, without the day. */
  readonly address: string;
  /** The address by which a reader is told what changed since. */
  readonly pinned: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly revision: number;
  /** That it holds no more: a claim that was retracted, or a record that was withdrawn with all its claims. */
  readonly void?: "retracted" | "withdrawn" | undefined;
}

/** One word by which programs know a citation: `moscow-2009-c8`. */
export const keyOf = ({ id, claim }: Pick<Cited, "id" | "claim">): string =>
  claim ? `${id}-${claim.id}` : id;

/** A title behind the label of what holds no more, for who reads a bibliography may never come to the page (NISO RP-45-2024, CREC). Programs look for it in English. */
export const labelled = (cited: Pick<Cited, "void">, title: string): string =>
  cited.void ? `${citingWords.en.void[cited.void]} ${title}` : title;

/** What is cited, as its title: a statement by its words. */
export const titleOf = (cited: Pick<Cited, "title" | "claim" | "void">): string =>
  labelled(cited, cited.claim ? `“${cited.claim.words}”` : cited.title);

/** How a program finds this very state again: the day, the revision, the hashes of the texts. */
export const pinsOf = ({ asOf, revision, texts, claim, id }: Cited): string =>
  [
    `Collegium, ${id}${claim ? `, claim ${claim.id.slice(1)}` : ""}, as of ${asOf}, revision ${revision}`,
    ...texts.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [`text sha256 ${sha256}`])),
  ].join("; ");

/** Words on one line: no format lets a value go on to the next. */
export const oneLine = (words: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these end lines, or are none of a text.
  words.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();

/** A date's parts where it is one day, month or year, as sure as that is. */
export function partsOf({ edtf }: Datum): readonly [string, string?, string?] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?$/.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}
