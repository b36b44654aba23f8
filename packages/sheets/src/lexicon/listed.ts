import { type Grammar, standsBefore } from "./grammar.ts";

const none: ReadonlySet<string> = new Set();

/** Words of such a language, as they stand in small letters. */
interface ListedWords {
  readonly negations: ReadonlySet<string>;
  /** Words that may stand right before the verb and belong to its phrase: auxiliaries, and how it was done. */
  readonly withVerb: ReadonlySet<string>;
  /** What ends a negation: "not this but". */
  readonly but?: ReadonlySet<string>;
  /** Who acts where nobody does: "none of the sides". */
  readonly nobody?: ReadonlySet<string>;
  /** What stands right before a verb that says more than was done: "almost". */
  readonly nearly?: ReadonlySet<string>;
  /** What makes a clause only said, asked or wished: before its verb «якобы», «бы», behind it «ли». */
  readonly unreal?: ReadonlySet<string>;
  readonly unrealBehind?: ReadonlySet<string>;
  /** Auxiliaries by which it is still to come: «будет подписан», «может быть подписан». */
  readonly toCome?: ReadonlySet<string>;
  /** Auxiliaries that a negation may stand before where both follow the verb: «подписано не было». */
  readonly auxiliaries?: ReadonlySet<string>;
  /** Words that a clause ends before where no sign does it: "and". */
  readonly ends?: ReadonlySet<string>;
}

/** So many words at most stand between a verb and what makes it untrue at the beginning of its clause. */
const reach = 8;

/**
 * The grammar of a language whose lexicon lists the finite forms themselves: all that is found says what was done, unless a
 * negation stands before it, or what makes it a question, a supposition or a thing to come.
 */
export const listedForms = ({
  negations,
  withVerb,
  but = none,
  nobody = none,
  nearly = none,
  unreal = none,
  unrealBehind = none,
  toCome = none,
  auxiliaries = none,
  ends = none,
}: ListedWords): Grammar => ({
  denials: negations,
  phrases: ({ parts, verb }) => [{ parts, verb }],
  form(tokens, verb) {
    const at = (index: number): string => tokens[index]?.folded ?? "";
    if (standsBefore(tokens, verb, negations, 3, but) || standsBefore(tokens, verb, nobody, reach, ends))
      return "negated";
    if (nearly.has(at(verb - 1)) || (negations.has(at(verb + 1)) && auxiliaries.has(at(verb + 2))))
      return "negated";
    if (unreal.has(at(0)) || standsBefore(tokens, verb, unreal, reach, ends)) return "other";
    if (unrealBehind.has(at(verb + 1)) || standsBefore(tokens, verb, toCome, 3, ends)) return "other";
    return "finite";
  },
  begin(tokens, verb) {
    const belongs = withVerb.has(tokens[verb - 1]?.folded ?? "");
    return belongs && !/[,;:]/.test(tokens[verb]?.gap ?? "") ? verb - 1 : verb;
  },
});
