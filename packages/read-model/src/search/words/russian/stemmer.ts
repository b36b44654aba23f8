import { stemmer as snowball } from "@orama/stemmers/russian";
import { obliqueOf } from "./fleeting.ts";
import { keptStem } from "./kept.ts";

/** Nouns that end as reflexive verbs do: Snowball's stemmer takes `Беларусь` for one, and its stem for another than that of `Беларуси`. */
const nounLikeReflexive = /(?:^(?:бела)?рус|пис|смес|^ерес)ь$/;
/** Nouns that end as verbs do: `визит` and `визите` would lose what `визита` doesn't, and be a `виза`. Nobody asks for verbs in these forms. */
const nounLikeVerb = /^(.{3,}ит)е?$/;
/** Who belongs to a country, a city, a faith: `гражданин` is one of the `граждане`, and `россиян` are `россияне`. */
const oneOfMany = /^(?:(.{2,}[ая]н)ин(?:а|у|ом|е)?|(.{3,}ян))$/;
/** What the nominative of other nouns and names loses as well, for it ends as other cases do, or as verbs: `Лавров`, `обмен`, `Афганистан`, `состав`. */
const lostInNominative = /(?<=.{3})(?:[ое]в|е[мн]|(?<=а)[влн]|е)$/;

/**
 * The stem of a Russian word, one for all cases of a noun: Snowball's (https://snowballstem.org/algorithms/russian/stemmer.html), of what the noun is in
 * another case where its own looks like another word's, without what the nominative loses. Stemming again and again would make Manila of Manama.
 */
export function russianStem(word: string): string {
  const [, noun] = nounLikeVerb.exec(word) ?? [];
  if (noun !== undefined) return noun;
  const seen = likeOthers(word);
  return keptStem(seen) ?? snowball(seen).replace(lostInNominative, "");
}

/** The same noun in a case in which its end is seen. */
function likeOthers(word: string): string {
  if (nounLikeReflexive.test(word)) return `${word.slice(0, -1)}и`;
  const [, one, many = one] = oneOfMany.exec(word) ?? [];
  return many === undefined ? (obliqueOf(word) ?? word) : `${many}е`;
}
