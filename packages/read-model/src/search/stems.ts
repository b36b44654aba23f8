import { signReader } from "@collegium/domain";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as snowballRussian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { remembering } from "./remembering.ts";
import { readWords, type Words } from "./words.ts";

/** Nouns that end as reflexive verbs do: Snowball's stemmer takes `Беларусь` for one, and its stem for another than that of `Беларуси`. */
const nounLikeReflexive = /(?:^(?:бела)?рус|пис|смес|^ерес)ь$/;
/** Nouns that end as verbs do: `визит` and `визите` would lose what `визита` doesn't, and be a `виза`. Nobody asks for verbs in these forms. */
const nounLikeVerb = /^(.{3,}ит)е?$/;
/** What the nominative of other nouns and names loses as well, for it ends as other cases do, or as verbs: `Лавров`, `обмен`, `Афганистан`, `состав`. */
const lostInNominative = /(?<=.{3})(?:[ое]в|е[мн]|(?<=а)[влн]|е)$/;

/** Snowball's stem, without what the nominative loses: so a word has one stem in whichever case it stands. Stemming again and again would make Manila of Manama. */
const russian = (word: string): string => {
  const [, noun] = nounLikeVerb.exec(word) ?? [];
  if (noun !== undefined) return noun;
  const oblique = nounLikeReflexive.test(word) ? `${word.slice(0, -1)}и` : word;
  return snowballRussian(oblique).replace(lostInNominative, "");
};

/** Snowball's stemmers (https://snowballstem.org), by language; for English the one that it calls `porter`. What has none, Belarusian for one, is found by whole words and by prefixes. */
const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  fr: french,
  de: german,
  ru: russian,
  es: spanish,
};

/** Nobody looks for the stem of what is no word; the stemmers take longer, the longer it is. */
const longestWord = 60;

/** Makes words of texts, and stems of words, and remembers signs and stems: a text says the same words again and again. */
export function stemming() {
  const signOf = signReader();
  const stem = remembering({ longest: longestWord, most: 20_000 }, (word, tag) => {
    const stemmer = stemmers[primary(tag)];
    return (word.length <= longestWord && stemmer?.(word)) || word;
  });
  return {
    words: (text: string): Words => readWords(text, signOf),
    /** The stem in the language of a text, by its BCP 47 tag. */
    of: stem,
    /** What words of an unknown language are in each that they may be of: at most six readings. */
    readings: (words: readonly string[]): string[][] => {
      const all = ["und", ...Object.keys(stemmers)].map((language) =>
        words.map((word) => stem(word, language)),
      );
      return [...new Map(all.map((reading) => [reading.join(" "), reading])).values()];
    },
  };
}

export type Stemming = ReturnType<typeof stemming>;

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
