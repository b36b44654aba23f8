import { isDoubted, isUnreal } from "./english-unreal.ts";
import { type Form, type Grammar, type Phrase, standsBefore } from "./grammar.ts";
import { type Forms, inflect } from "./inflect.ts";
import type { Line, Part } from "./phrase.ts";
import type { Token } from "./tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const be = set("am is are was were be been being");
const have = set("have has having had");
const modals = set("will would shall should can could may might must cannot");
const determiners = set(
  "the a an this that these those our their its his her my your any all each every no some such s",
);
const prepositions = set(
  "of for in on with by from as about at into upon over under through between among towards against",
);
const negations = set("not never neither cannot without failed refused declined unable");
const negationEnds = set("but only");
const subjects = set("we they i you both who which that sides parties all also and");
const adverbs = set(
  "also again further jointly therefore thus once already then now fully still always not only both ever",
);
/** Verbs whose -s is as often that of nouns. */
const nouns = set(
  "talks reviews supports plans reports notes updates views addresses exchanges shares stresses promises hopes " +
    "mentions honours honors tasks debates studies requests marks focuses shows signs offers covers values appeals calls",
);

const isAdverb = ({ folded }: Token): boolean => adverbs.has(folded) || /.ly$/.test(folded);
const beginsClause = ({ gap }: Token): boolean => /[,;:()"“”–—]/.test(gap);

/** English: a line gives a verb's base form; its forms are made, and what they are is seen by the words before. */
export const english: Grammar = {
  denials: set("no not never neither"),
  phrases: phrasesOf,
  form(tokens, verb) {
    if (standsBefore(tokens, verb, negations, 3, negationEnds)) return "negated";
    if (isDoubted(tokens, verb)) return "negated";
    const form = formOf(tokens, verb);
    return form === "finite" && isUnreal(tokens, verb, isPast) ? "other" : form;
  },
  begin(tokens, verb) {
    const last = lastBefore(tokens, verb);
    if (last !== undefined && (be.has(tokens[last]?.folded ?? "") || have.has(tokens[last]?.folded ?? "")))
      return last;
    const before = tokens[verb - 1];
    const isManner = before && /.ly$/.test(before.folded) && !beginsClause(tokens[verb] as Token);
    return isManner ? verb - 1 : verb;
  },
};

/** An A in the middle of a sentence is a name: "Ministry A called". */
const isDeterminer = (token: Token | undefined, index = 0): boolean =>
  token !== undefined && determiners.has(token.folded) && (index === 0 || token.word !== "A");

/** The last word before a verb that is no adverb, in its clause. */
function lastBefore(tokens: readonly Token[], verb: number): number | undefined {
  for (let index = verb; index > 0; index--) {
    if (beginsClause(tokens[index] as Token)) return undefined;
    if (!isAdverb(tokens[index - 1] as Token)) return index - 1;
  }
  return undefined;
}

function formOf(tokens: readonly Token[], verb: number): Form {
  const { folded, word } = tokens[verb] as Token;
  const index = lastBefore(tokens, verb);
  const before = index === undefined ? undefined : tokens[index];
  const last = before?.folded ?? "";
  if (be.has(folded)) return last === "to" || modals.has(last) ? "other" : "finite";
  if (be.has(last)) return formAfterBe(tokens, index as number);
  if (have.has(last)) return isPerfect(tokens, index as number) ? "finite" : "other";
  if (modals.has(last)) return "other";
  if (modals.has(folded)) return "finite";
  if (last === "to") return continues(tokens, index as number) ? "finite" : "other";
  if (folded.endsWith("ing")) return formOfIng(tokens, verb, last);
  if (isDeterminer(before, index) || prepositions.has(last)) return "noun";
  if (isPast(folded)) return tokens[verb + 1]?.folded === "by" ? "other" : "finite";
  // "an exchange of views", however far its article stands.
  if (tokens[verb + 1]?.folded === "of") return "noun";
  // A base form, or one in -s: a verb behind what may be its subject or before an object, or else a noun.
  // "Requests the Secretary-General to report": what a paragraph begins with, where who acts is named before them all.
  if (verb === 0 && opensParagraph(folded, tokens[1]?.folded ?? "")) return "finite";
  if (index !== undefined && /^\p{Lu}/u.test(word)) return "noun";
  const isName = before !== undefined && /^\p{Lu}/u.test(before.word);
  const hasObject = before !== undefined && determiners.has(tokens[verb + 1]?.folded ?? "");
  if (isName || hasObject || subjects.has(last)) return "finite";
  if (folded.endsWith("s") && !folded.endsWith("ss")) return nouns.has(folded) ? "noun" : "finite";
  return /[^s]s$/.test(last) ? "finite" : "noun";
}

const opensParagraph = (verb: string, next: string): boolean =>
  verb.endsWith("s") && (determiners.has(next) || (verb === "calls" && /^(?:upon|on|for)$/.test(next)));

const pasts = set(
  "came dealt drew felt gave heard held had led made met paid put said saw sought set showed shown spoke stood took undertook upheld withdrew drawn given seen spoken taken undertaken withdrawn",
);
const isPast = (folded: string): boolean => folded.endsWith("ed") || pasts.has(folded);

/** "has signed", "have signed"; not "had signed" earlier, nor "would have signed" and "are said to have signed". */
function isPerfect(tokens: readonly Token[], have: number): boolean {
  if (!/^ha(?:s|ve)$/.test(tokens[have]?.folded ?? "")) return false;
  const index = lastBefore(tokens, have);
  const before = index === undefined ? "" : (tokens[index] as Token).folded;
  return before !== "to" && !modals.has(before);
}

/** "was signed", "is being signed" and "has been signed" say so; "to be signed", "will be signed", "being signed" don't. */
function formAfterBe(tokens: readonly Token[], at: number): Form {
  const { folded } = tokens[at] as Token;
  const index = lastBefore(tokens, at);
  const last = index === undefined ? "" : (tokens[index] as Token).folded;
  if (folded === "being") return be.has(last) ? "finite" : "other";
  if (folded === "been") return index !== undefined && isPerfect(tokens, index) ? "finite" : "other";
  return folded === "be" ? "other" : "finite";
}

/** "continue to support". */
const continues = (tokens: readonly Token[], to: number): boolean =>
  /^continu/.test(tokens[to - 1]?.folded ?? "");

/** "opened by reiterating": whoever did so said it first, or last. */
const ends = /^(?:open(?:s|ed)|began|begins|start(?:s|ed)|conclude[sd]|close[sd]|finishe[sd])$/;

function formOfIng(tokens: readonly Token[], verb: number, last: string): Form {
  if (last === "by" && ends.test(tokens[verb - 2]?.folded ?? "")) return "finite";
  if (determiners.has(last) || prepositions.has(last)) return "noun";
  const isBeside =
    verb === 0 ||
    beginsClause(tokens[verb] as Token) ||
    /^(?:while|when|and|also)$/.test(last) ||
    subjectBehindWith(tokens, verb) !== undefined;
  return isBeside ? "participle" : "noun";
}

/** So many words name at most who acts in "…, with both sides agreeing to talk". */
const longestSubject = 8;

/** Where who acts in such a clause is named: behind a comma and "with". */
export function subjectBehindWith(tokens: readonly Token[], verb: number): number | undefined {
  for (let at = verb - 1; at > 0 && at >= verb - longestSubject; at--) {
    const { folded, gap } = tokens[at] as Token;
    if (/[,;]/.test(gap)) return folded === "with" && at < verb - 1 ? at + 1 : undefined;
  }
  return undefined;
}

const word = (words: readonly string[]): Part => ({ kind: "word", words: new Set(words), stems: [] });
const gap = (most: number): Part => ({ kind: "gap", most });
const beForms = [...be];

/** So far before its verb an object may stand: "the readiness to expand … was expressed". */
const farthestObject = 60;

function phrasesOf({ verbs, parts, verb }: Line): readonly Phrase[] {
  if (!verbs) return [{ parts, verb }];
  const forms = verbs[0] === "be" ? undefined : verbs.map(inflect);
  const active: Phrase = { parts: [word(forms?.flatMap(allForms) ?? beForms), ...parts.slice(1)], verb: 0 };
  const [, between, object, ...rest] = parts;
  if (!forms || between?.kind !== "gap" || object?.kind !== "word") return [active];
  const participles = word(forms.flatMap(({ participle }) => participle));
  const passive = [object, ...rest, gap(farthestObject), word(beForms), gap(2), participles];
  return [active, { parts: passive, verb: passive.filter(({ kind }) => kind === "word").length - 1 }];
}

const allForms = ({ base, present, past, participle, ing }: Forms): string[] => [
  ...[base, present],
  ...past,
  ...participle,
  ...ing,
];
