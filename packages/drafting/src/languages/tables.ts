/** What drafting knows of a language beside its lexicon: words alone, which an editor of that language extends. */
export interface Tables {
  /** Who acts for all that met: "the sides", "they". Words in small letters, as they stand as a subject. */
  readonly together: string;
  /** Whether what describes a noun stands behind it: «министр иностранных дел». */
  readonly nounFirst: boolean;
  /** Numbers that stand for those who met where no noun follows: "the two". */
  readonly counts: string;
  /** The meeting itself: "the talks". */
  readonly meeting: string;
  /** One of those that met: "delegation", "minister". States and the register's names are known without. */
  readonly oneSide: string;
  /** Who speaks for nobody else: "I". */
  readonly speaker: string;
  /** What stands for something said before and may be no actor: "it". */
  readonly pointer: string;
  /** "and", and what joins verbs as it does. */
  readonly and: string;
  /** What joins somebody more who acts: "together with". */
  readonly joining: string;
  /** What a clause begins with that hangs on another: "which", "while". */
  readonly hanging: string;
  /** What a relative clause may tell a meeting by: "which included …". */
  readonly relative: string;
  /** What opens a phrase before the subject: "during the talks, …". */
  readonly before: string;
  /** Auxiliaries, and what else may stand within a verb phrase before its verb. */
  readonly within: string;
  /** Endings by which adverbs are known. */
  readonly adverbEndings: string;
  /** Auxiliaries of the passive. */
  readonly passive: string;
  /** How such a verb ends that is active where somebody stands before it: «сторона высказалась». */
  readonly reflexiveEnding: RegExp;
  /** What stands behind a passive before who did it: "by". */
  readonly by: string;
  /** Who did it, where that is declined instead: «стороной». */
  readonly agents: string;
  /** How a verb ends that is passive of itself. */
  readonly passiveEnding: RegExp;
  /** Who acts in a clause that only describes a noun: "the people they represent". */
  readonly pronouns: string;
  /** Verbs that tell only that something was said: what was said is the act. */
  readonly saying: string;
  /** Verbs of the present that go on after one of the past: "noted that, and plan to". Empty where every verb may. */
  readonly goesOnInPresent: string;
  /** What a verb in the present looks like. */
  readonly present: RegExp;
  /** What parts an enumeration as a comma does: "as well as". */
  readonly addsMore: string;
  /** What stands before a subject and says nothing of it: "issues". */
  readonly generic: string;
  /** Words by which offices are known: "minister". */
  readonly offices: string;
  /** Words of offices that are no names of persons, though they begin with a capital letter. */
  readonly officeParts: string;
  /** What instruments are called, by their kind. */
  readonly instruments: Readonly<Record<InstrumentKind, string>>;
  /** Words of praise, and of blame. */
  readonly positive: RegExp;
  readonly negative: RegExp;
  /** How far something was implemented, in its first group. */
  readonly degree: RegExp;
  /** How a text says that a meeting was held: behind what it is called ("took place"), or before ("hosted"). */
  readonly heldBehind: RegExp;
  readonly heldBefore: RegExp;
  /** Which words before say who hosted it. */
  readonly hosted: RegExp;
  /** What stands right before who hosted it: "hosted by", "at the invitation of". */
  readonly hostedBy: RegExp;
  /** That it was held nowhere: "by videoconference". */
  readonly remote: RegExp;
  /** Foreign ministries: that they met, and not their states. */
  readonly ministry: RegExp;
  /** How a ministry is called, its state's name in place of the asterisk; empty where that name would have to be declined. */
  readonly ministryOf: string;
  /** What stands before the place of a meeting. */
  readonly place: RegExp;
  /** What a subject's first word may be: "the", "a". */
  readonly articles: string;
  /** What opens the account of something earlier: "recalling the plan signed last year". */
  readonly earlier: RegExp;
  /** Left out where the lexicon knows no verbs that tell what goes on, or what is still to come. */
  readonly unfinished?: Unfinished;
}

/** How a language tells, by verbs that may also tell what was done, that something is not done yet. */
interface Unfinished {
  /** A verb's form, or its auxiliary's, that tells what goes on: "signing", "being". */
  readonly goingOn: RegExp;
  /** What opens a sentence in the present that tells what is to come: "Tomorrow, the sides sign …". */
  readonly laterBefore: RegExp;
  /** What stands behind such a verb and its object: "sign the plan next week", but not "adopt the plan for next week". */
  readonly laterBehind: RegExp;
}

/** Kinds of instruments that are known by their names. */
export type InstrumentKind =
  | "plan"
  | "programme"
  | "treaty"
  | "agreement"
  | "memorandum"
  | "declaration"
  | "statement"
  | "report"
  | "initiative";
