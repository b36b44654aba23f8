import { type Token, tokensOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import type { Names } from "../names/register.ts";
import type { Proposal, Said } from "../proposal.ts";
import { objectOf } from "./objects.ts";
import { sayable } from "./sayable.ts";
import { enumerated } from "./topics.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface Writing {
  readonly language: Language;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
}

interface Known {
  /** Topics of the register that the whole quotation names. */
  readonly topics: readonly string[];
  topicsIn(words: string): readonly string[];
}

/** A part of an enumeration. */
interface Part {
  readonly words: string;
  /** What of it names a subject. */
  readonly object: string;
}

/**
 * What was discussed: several subjects where the words enumerate, each by the register's name or, where it has none, as printed. Where a name of the
 * register says more than one part, the register's names alone.
 */
export function discussedIn(
  proposal: Proposal,
  writing: Writing,
  { topics, topicsIn }: Known,
): string | readonly string[] | undefined {
  const parts = partsOf(proposal, writing);
  const known = parts.map(({ words }) => topicsIn(words));
  const isSaidByParts = topics.every((topic) => known.some((own) => own.includes(topic)));
  if (topics.length > 0 && !isSaidByParts) return topics;
  const named = parts.flatMap(({ object, words }, index) => {
    const own = known[index] as readonly string[];
    const rest = own.length > 0 ? besideName(words, writing) : object;
    const phrase = rest === undefined ? undefined : sayable(rest);
    if (phrase === undefined) return own;
    return [...own, writing.vocabulary.topic(phrase.charAt(0).toUpperCase() + phrase.slice(1))];
  });
  const all = [...new Set(named)];
  return all.length > 1 || topics.length > 0 ? all : all[0];
}

/** "fisheries" of "fisheries and visas", where "visas" is the whole of a name that the register has. */
function besideName(words: string, writing: Writing): string | undefined {
  const { language, names } = writing;
  const tokens = tokensOf(words);
  const joints = tokens.flatMap(({ folded }, at) => (at > 0 && language.words.and.has(folded) ? [at] : []));
  const [and] = joints;
  if (and === undefined || joints.length > 1) return undefined;
  const halves = [tokens.slice(0, and), tokens.slice(and + 1)].map((half) =>
    objectOf(half, language, "as-a-topic"),
  );
  const isName = halves.map((half) =>
    names.known(half).some(({ named, from, to }) => named.type === "topic" && to - from === half.length),
  );
  const [other, ...others] = halves.filter((half, index) => half.length > 0 && !isName[index]);
  if (!isName.includes(true) || !other || others.length > 0) return undefined;
  return wordsOf(words, other);
}

const wordsOf = (words: string, tokens: readonly Token[]): string =>
  words.slice(tokens[0]?.from, tokens.at(-1)?.to);

/** The subjects where the verb's object stands. */
function partsOf({ quote, wording, passive, verbIn, each }: Proposal, writing: Writing): Part[] {
  const all: readonly Said[] = verbIn || !each ? [{ wording, exact: quote.exact }] : each;
  return all.flatMap((said) => {
    const tokens = tokensOf(said.exact);
    const last = tokensOf(said.wording).at(-1)?.folded;
    const verb = tokens.findIndex(({ folded }) => folded === last);
    const among = (some: readonly Token[]): Part[] =>
      enumerated(some, writing.language).flatMap((part) => {
        const object = objectOf(part, writing.language, "as-a-topic");
        return object.length === 0
          ? []
          : [{ words: wordsOf(said.exact, part), object: wordsOf(said.exact, object) }];
      });
    const behind = among(tokens.slice(verb + 1));
    return behind.length > 0 || !passive ? behind : among(tokens.slice(0, Math.max(0, verb - 1)));
  });
}
