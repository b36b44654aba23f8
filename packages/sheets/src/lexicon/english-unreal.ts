import { standsBefore } from "./grammar.ts";
import type { Token } from "./tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What denies all of a clause: "no plan was signed", "none of the sides agreed", "didn’t see it signed". */
const denials = set(
  "no none nobody nothing neither nor not didn wasn weren don doesn hasn haven hadn isn aren couldn wouldn won",
);
/** What denies only what follows: "no fewer than forty states", "the promise not to attack". */
const notDenied = /^(?:fewer|less|later|longer|more|doubt|only|to)$/;
/** What lets a verb say less than was done: "almost signed"; before a number it counts. */
const nearly = set("almost nearly hardly barely scarcely");
const hedges = set("allegedly reportedly supposedly purportedly");
const wishes = set("want wants wanted wish wishes wished");
/** What begins a clause that tells of a thing to come in the present: "once the plan is signed". */
const awaiting = set("once after before until till when soon case provided unless");
const auxiliaries = set(
  "should had were did do does have has was is are can could will would may might must shall",
);
const subjects = set(
  "the a an this that these those our their its his her we they he she it both all each any",
);
/** Where one clause of a sentence ends, if no sign does it. */
const ends = set("and but or that which who whether if");

/** So many words at most stand between a verb and what makes it untrue at the beginning of its clause. */
const reach = 8;

/** Whether a verb is denied from the beginning of its clause, or only said to be true. */
export function isDoubted(tokens: readonly Token[], verb: number): boolean {
  const denies = (index: number): boolean =>
    denials.has(tokens[index]?.folded ?? "") && !notDenied.test(tokens[index + 1]?.folded ?? "");
  const begin = clauseBegin(tokens, verb);
  for (let index = Math.max(begin, verb - reach); index < verb; index++) if (denies(index)) return true;
  return (
    nearly.has(tokens[verb - 1]?.folded ?? "") ||
    hedges.has(tokens[0]?.folded ?? "") ||
    standsBefore(tokens, verb, hedges, reach, ends)
  );
}

/** Whether a clause asks, supposes, wishes or awaits what its verb says: "had they signed", "want it signed", "once it is signed". */
export function isUnreal(
  tokens: readonly Token[],
  verb: number,
  isPast: (folded: string) => boolean,
): boolean {
  const begin = clauseBegin(tokens, verb);
  if (begin < verb && isInverted(tokens, begin)) return true;
  if (standsBefore(tokens, verb, wishes, reach, ends)) return true;
  const isPresent =
    !isPast(tokens[verb]?.folded ?? "") || /^(?:is|are)$/.test(tokens[verb - 1]?.folded ?? "");
  return isPresent && standsBefore(tokens, verb, awaiting, reach, ends);
}

/** The first word of a verb's clause: behind a sign or what joins it to another. */
function clauseBegin(tokens: readonly Token[], verb: number): number {
  let begin = verb;
  while (begin > 0 && !/[,;:()"“”–—]/.test(tokens[begin]?.gap ?? "")) {
    if (ends.has(tokens[begin - 1]?.folded ?? "")) break;
    begin--;
  }
  return begin;
}

/** "Had the sides …", "Should Norland …": an auxiliary before its subject. */
function isInverted(tokens: readonly Token[], begin: number): boolean {
  if (!auxiliaries.has(tokens[begin]?.folded ?? "")) return false;
  const { folded = "", word = "" } = tokens[begin + 1] ?? {};
  return (
    subjects.has(folded) ||
    /^\p{Lu}/u.test(word) ||
    /(?:sides|parties|ministers|countries|states)$/.test(folded)
  );
}
