import { once } from "@collegium/domain";
import { en } from "./en.ts";
import { english } from "./english.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { type Lexicon, lexicon } from "./lexicon.ts";
import { listedForms } from "./listed.ts";
import { ru } from "./ru.ts";

const words = (all: string): ReadonlySet<string> => new Set(all.split(" "));

const russian = listedForms({
  negations: words("не ни без"),
  but: words("только но а"),
  nearly: words("почти едва чуть"),
  unreal: words("якобы бы б"),
  unrealBehind: words("ли бы б"),
  toCome: words("быть будет будут будь"),
  auxiliaries: words("был была было были"),
  ends: words("и а но или"),
  withVerb: words(
    "был была было были подробно обстоятельно детально всесторонне совместно единогласно высоко положительно позитивно особо вновь решительно твердо углубленно предметно тщательно единодушно кратко также",
  ),
});
const french = listedForms({
  negations: words("ne n pas jamais ni sans"),
  but: words("seulement mais"),
  nearly: words("presque"),
  unreal: words("prétendument"),
  ends: words("et mais ou"),
  withVerb: words("longuement brièvement vivement fermement également"),
});
const spanish = listedForms({
  negations: words("no nunca ni sin"),
  but: words("solo sólo sino pero obstante"),
  nobody: words("ningún ninguna ninguno ningunas ningunos nadie nada tampoco jamás"),
  nearly: words("casi apenas"),
  unreal: words("supuestamente presuntamente apenas"),
  ends: words("y e pero o u"),
  withVerb: words("detalladamente brevemente ampliamente positivamente firmemente"),
});

const lexicons: ReadonlyMap<string, () => Lexicon> = new Map([
  ["en", once(() => lexicon("en", english, en))],
  ["ru", once(() => lexicon("ru", russian, ru))],
  ["fr", once(() => lexicon("fr", french, fr))],
  ["es", once(() => lexicon("es", spanish, es))],
]);

/** The languages that have a lexicon. */
export const lexiconLanguages: readonly string[] = [...lexicons.keys()];

/** The lexicon of a language (BCP 47), by its primary subtag; undefined where there is none. */
export const lexiconOf = (language: string): Lexicon | undefined =>
  lexicons.get(language.toLowerCase().split("-")[0] ?? "")?.();
