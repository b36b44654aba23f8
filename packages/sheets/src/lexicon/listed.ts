import { type Grammar, standsBefore } from "./grammar.ts";

const none: ReadonlySet<string> = new Set();

/**
 * The grammar of a language whose lexicon lists the finite forms themselves: all that is found says what was done, unless a
 * negation stands before it.
 */
export const listedForms = ({
  negations,
  withVerb,
  but = none,
}: {
  readonly negations: ReadonlySet<string>;
  /** Words that may stand right before the verb and belong to its phrase: auxiliaries, and how it was done. */
  readonly withVerb: ReadonlySet<string>;
  /** What ends a negation: "not this but". */
  readonly but?: ReadonlySet<string>;
}): Grammar => ({
  denials: negations,
  phrases: ({ parts, verb }) => [{ parts, verb }],
  form: (tokens, verb) => (standsBefore(tokens, verb, negations, 3, but) ? "negated" : "finite"),
  begin(tokens, verb) {
    const belongs = withVerb.has(tokens[verb - 1]?.folded ?? "");
    return belongs && !/[,;:]/.test(tokens[verb]?.gap ?? "") ? verb - 1 : verb;
  },
});
