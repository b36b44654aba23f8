import type { LexiconAct } from "@collegium/sheets/language";
import type { Clause } from "./clauses.ts";
import type { Actor } from "./subject.ts";

/** Why a draft may be wrong. */
export type Doubt =
  | "usual-verb-of-several-acts"
  | "beside-the-main-verb"
  | "who-acts-is-not-told"
  | "one-side-alone"
  | "no-actor-of-a-meeting"
  | "in-the-present"
  | "hangs-on-another-clause"
  | "within-quotation-marks"
  | "question"
  | "of-an-earlier-time"
  | "not-done-yet"
  | "the-meeting-itself"
  | "no-sentence"
  | "item-of-a-list"
  | "no-communique";

/** Why a draft may be wrong, in words for an editor. */
export const doubtInWords: Readonly<Record<Doubt, string>> = {
  "usual-verb-of-several-acts": "the verb says other things as well",
  "beside-the-main-verb": "told beside the sentence's main verb",
  "who-acts-is-not-told": "who acted is not told",
  "one-side-alone": "one side alone may have said so",
  "no-actor-of-a-meeting": "the subject is none of those that met",
  "in-the-present": "told in the present",
  "hangs-on-another-clause": "may belong to what was said, and be no act of its own",
  "within-quotation-marks": "stands within quotation marks",
  question: "stands in a question",
  "of-an-earlier-time": "may tell of an earlier time",
  "not-done-yet": "may be still to come",
  "the-meeting-itself": "may be the meeting that the text is about",
  "no-sentence": "stands in no whole sentence",
  "item-of-a-list": "an item of a list: the verb stands before the list",
  "no-communique": "the text doesn't read like an account of a meeting",
};

/** What stands around a clause and bears on what it says. */
export interface Surroundings {
  readonly question: boolean;
  readonly earlier: boolean;
  readonly heading: boolean;
  /** It is an item of a list that nothing opens. */
  readonly item: boolean;
  /** What does all that stands in a list was named before it: "The Council: 1. Takes note of …; 2. Urges …". */
  readonly listed: boolean;
  /** It is among the first sentences, which tell that the meeting was held. */
  readonly opening: boolean;
  /** 0 to 1: how much the text reads like an account of a meeting. */
  readonly text: number;
}

/** How sure one can be, 0 to 1, and why one is not. */
export interface Confidence {
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
}

type Likelihoods = Readonly<Record<Actor, number>>;

/** How likely a verb with such a subject tells what was done at the meeting; by what kind of act it is. */
const usual: Likelihoods = {
  together: 1,
  meeting: 0.8,
  side: 0.9,
  speaker: 0.4,
  pointer: 0.6,
  other: 0.45,
  none: 0.7,
};
const byActor: Readonly<Partial<Record<LexiconAct, Partial<Likelihoods>>>> = {
  attended: { meeting: 0.95, side: 0.95, pointer: 0.95, other: 0.6 },
  met: { meeting: 0.95, side: 0.95, other: 0.9, pointer: 0.8 },
  discussed: { meeting: 1 },
  examined: { meeting: 1 },
  adopted: { meeting: 1 },
  assessed: { meeting: 0.95, pointer: 0.9, other: 0.8, side: 0.9 },
  noted: { meeting: 0.85 },
  signed: { side: 0.8 },
  inForce: { other: 0.9, pointer: 0.9 },
  extended: { other: 0.7 },
};
const stages: ReadonlySet<LexiconAct> = new Set([
  "examined",
  "adopted",
  "signed",
  "initialled",
  "ratified",
  "inForce",
  "extended",
  "terminated",
]);

/** "The sides sign the plan tomorrow", "are signing the plan": of what is done once, neither says that it was. */
const isNotDoneYet = ({ trigger, underWay, toCome }: Clause): boolean =>
  (stages.has(trigger.act) && underWay) || (happens(trigger.act) && toCome);
const happens = (act: LexiconAct): boolean =>
  stages.has(act) || act === "discussed" || act === "met" || act === "attended";

/** A meeting that was held, and one beside another. */
const isHeld = /\bheld|place|\bmet\b|^receive[sd]\b|состоял|встретил|провел/iu;
const isApart = /also|separate|one-on-one|private|t[êe]te|также|отдельн/iu;

/** "Recognizing the threat, both sides agreed": why they did, and seldom an act of its own. */
const opensSentence = ({ from, verbFirst, goesOn }: Clause): boolean => from === 0 && (verbFirst || goesOn);

/** "China supports Norland": what a side says of itself is told in the present, too; of things more else is. */
const inThePresent = ({ trigger, actor }: Clause): number =>
  trigger.act === "assessed" ? 0.95 : actor === "side" ? 0.9 : 0.7;

/** "The delegations met", "The third discussions were held": of no subject, and of no meeting beside it. */
function isMeetingItself({ trigger, passive }: Clause): boolean {
  if (!isHeld.test(trigger.wording)) return false;
  if (trigger.act === "discussed") return passive && /^discussions/i.test(trigger.wording);
  return trigger.act === "met" && !isApart.test(trigger.wording);
}

/** No draft is surer: an editor has not seen it. */
const surest = 0.97;

/** prior × form × subject × context. */
export function confidenceOf(
  clause: Clause,
  { question, earlier, heading, item, listed, opening, text }: Surroundings,
): Confidence {
  const { trigger, actor, passive } = clause;
  const doubts: Doubt[] = [];
  let confidence = trigger.prior;
  const take = (factor: number, doubt: Doubt): void => {
    confidence *= factor;
    doubts.push(doubt);
  };
  if (trigger.prior < 0.8) doubts.push("usual-verb-of-several-acts");
  if (trigger.form === "participle") take(opensSentence(clause) ? 0.75 : 0.85, "beside-the-main-verb");
  const impersonal = (passive && actor !== "together") || (clause.verbFirst && actor === "none");
  if (impersonal) confidence *= stages.has(trigger.act) ? 0.95 : 0.92;
  else {
    const factor = byActor[trigger.act]?.[actor] ?? usual[actor];
    if (actor === "side") take(factor, "one-side-alone");
    else if (actor === "none") take(factor, "who-acts-is-not-told");
    else if (factor < 0.9) take(factor, "no-actor-of-a-meeting");
    else confidence *= factor;
  }
  if (clause.present && clause.verbFirst && listed) confidence *= 0.95;
  else if (clause.present && actor !== "together") take(inThePresent(clause), "in-the-present");
  else if (clause.present) confidence *= 0.95;
  if (clause.hanging) take(0.75, "hangs-on-another-clause");
  if (clause.spoken) take(0.5, "within-quotation-marks");
  if (question) take(0.3, "question");
  if (earlier && trigger.act !== "noted" && trigger.act !== "affirmed") take(0.6, "of-an-earlier-time");
  if (isNotDoneYet(clause)) take(0.3, "not-done-yet");
  if (opening && isMeetingItself(clause)) take(0.4, "the-meeting-itself");
  if (heading) take(0.6, "no-sentence");
  // "- signed agreements": an item of no list behind a verb may be but a noun.
  if (item && clause.verbFirst && actor === "none") take(0.5, "no-sentence");
  if (text < 1) take(text, "no-communique");
  return { confidence: Math.round(Math.min(surest, confidence) * 100) / 100, doubts };
}
