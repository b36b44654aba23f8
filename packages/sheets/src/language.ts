/** What a text's own words say: its sentences, and the usual verbs in them. Drafting stands on it; docs/lexicon.md tells how it is extended. */

export { type LexiconAct, lexiconActs } from "./lexicon/acts.ts";
export { subjectBehindWith } from "./lexicon/english.ts";
export type { Work } from "./lexicon/find.ts";
export { lexiconOf } from "./lexicon/languages.ts";
export type { Lexicon } from "./lexicon/lexicon.ts";
export { attitudeIn, emphasisIn } from "./lexicon/manner.ts";
export { actsOfReaders } from "./lexicon/readers.ts";
export { wordingOf } from "./lexicon/readings.ts";
export { longestSentence, type Token, tokensOf } from "./lexicon/tokens.ts";
export { type Trigger, triggersIn } from "./lexicon/triggers.ts";
export { unmarked } from "./plan/marks.ts";
export { type Segment, segment } from "./segments/segment.ts";
