import { type Lexicon, lexiconOf } from "@collegium/sheets/language";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { seatsIn } from "./seats.ts";
import { type States, statesIn } from "./states.ts";
import type { Tables } from "./tables.ts";

type Words =
  | "together"
  | "counts"
  | "meeting"
  | "oneSide"
  | "speaker"
  | "pointer"
  | "and"
  | "joining"
  | "hanging"
  | "relative"
  | "before"
  | "within"
  | "pronouns"
  | "saying"
  | "goesOnInPresent"
  | "passive"
  | "by"
  | "agents"
  | "articles"
  | "generic"
  | "offices"
  | "officeParts";

/** A language that texts can be drafted from: its lexicon, and its tables read. */
export interface Language {
  /** Its primary subtag. */
  readonly code: string;
  readonly lexicon: Lexicon;
  readonly words: Readonly<Record<Words, ReadonlySet<string>>>;
  readonly tables: Tables;
  readonly adverbEndings: readonly string[];
  /** The world's states by their names in this language. */
  readonly states: States;
  /** Where states have their foreign ministries, by their codes: the texts of most languages know them by no table yet. */
  readonly seats: ReadonlyMap<string, string>;
}

const tables: Readonly<Record<string, Tables>> = { en, ru, fr, es };

/** The languages that can be drafted from. */
export const draftingLanguages: readonly string[] = Object.keys(tables);

/** The tables of a language (BCP 47), by its primary subtag; undefined where there are none. */
export function languageOf(tag: string): Language | undefined {
  const code = tag.toLowerCase().split("-")[0] ?? "";
  const own = Object.hasOwn(tables, code) ? tables[code] : undefined;
  const lexicon = lexiconOf(code);
  if (!own || !lexicon) return undefined;
  const read = (words: string): ReadonlySet<string> =>
    new Set(words.split(" ").filter((word) => word !== ""));
  return {
    code,
    lexicon,
    words: {
      together: read(own.together),
      counts: read(own.counts),
      meeting: read(own.meeting),
      oneSide: read(own.oneSide),
      speaker: read(own.speaker),
      pointer: read(own.pointer),
      and: read(own.and),
      joining: read(own.joining),
      hanging: read(own.hanging),
      relative: read(own.relative),
      before: read(own.before),
      within: read(own.within),
      pronouns: read(own.pronouns),
      saying: read(own.saying),
      goesOnInPresent: read(own.goesOnInPresent),
      passive: read(own.passive),
      by: read(own.by),
      agents: read(own.agents),
      articles: read(own.articles),
      generic: read(own.generic),
      offices: read(own.offices),
      officeParts: read(own.officeParts),
    },
    tables: own,
    adverbEndings: own.adverbEndings.split(" ").filter((ending) => ending !== ""),
    states: statesIn(code),
    seats: seatsIn(code),
  };
}
