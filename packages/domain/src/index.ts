export { ask } from "./ask.ts";
export { refusedToday } from "./by-today.ts";
export { canonicalJson, commitBytes } from "./canonical.ts";
export * from "./commit.ts";
export { type Coverage, coverageOf } from "./coverage.ts";
export { dayMeant, dayPattern, isTurned, isWrittenDay } from "./dates/asked.ts";
export { dateOrTime, edtf, type ParsedEdtf, parseEdtf } from "./dates/edtf.ts";
export { contextOf, isCreated } from "./deciders/context.ts";
export { begins } from "./deciders/creation.ts";
export { decide, decideDeposit } from "./deciders/decide.ts";
export type { Context, Decision } from "./deciders/decider.ts";
export { LayeredMap } from "./deciders/layered-map.ts";
export { type LineageRelation, leadsTo, maxLineage } from "./deciders/lineage.ts";
export { type Needs, needs, tooManyReferences } from "./deciders/needs.ts";
export { barredBy, claimsOf, goOn, newStanding, type Standing } from "./deciders/standing.ts";
export type {
  BodyState,
  ClaimState,
  Dated,
  InstrumentState,
  PersonState,
  SeriesState,
  SessionState,
  SourceState,
  State,
  Stated,
  StateOf,
  TopicState,
} from "./deciders/state.ts";
export { displayName } from "./display.ts";
export * from "./events/index.ts";
export { type Budget, newBudget, usualSteps } from "./evidence/budget.ts";
export { type Folded, foldSigns, jointKinds } from "./evidence/folded.ts";
export { foldedForm } from "./evidence/form.ts";
export { foldedInWords, noteInWords, notesOn, type QuotationNote } from "./evidence/notes.ts";
export { wholeFrom } from "./evidence/passage.ts";
export { type Cut, cutterOf, pointsBefore } from "./evidence/points.ts";
export { type FindRecorded, recordedIn } from "./evidence/recorded.ts";
export { rememberingQuotations } from "./evidence/remember.ts";
export { type FindQuotations, quotedBySource, tooMuchText } from "./evidence/resolve.ts";
export { type SignOf, signReader } from "./evidence/signs.ts";
export type { Quotation } from "./evidence/sought.ts";
export { evidenceIn } from "./evidence/walk.ts";
export { wordCuts } from "./evidence/word-cuts.ts";
export type { CutsWord } from "./evidence/word-edges.ts";
export { isQuotedIn } from "./evidence/wording.ts";
export { firstIndex } from "./first-index.ts";
export { applied, evolve, type Followed, fold, follow, initialState } from "./fold.ts";
export * from "./ids.ts";
export { inWords, shown } from "./in-words.ts";
export { type KeyOrders, keyOrders } from "./key-orders.ts";
export { once, oncePer } from "./once.ts";
export { type ParsedDrafts, parseDrafts } from "./parse.ts";
export { actor, recordedReason, whyUnreadable } from "./readable.ts";
export { referenceFields, referencesOf, referredBy, referredStream } from "./references.ts";
export type { Rule } from "./refusals/about.ts";
export type { Passage, Refusal } from "./refusals/refusal.ts";
export { rules } from "./refusals/rules.ts";
export { refusalInWords } from "./refusals/tell.ts";
export type { Sentence } from "./refusals/words.ts";
export { line, text } from "./said.ts";
export { type Sentences, type Stretch, sentencesIn } from "./sentences/sentences.ts";
export { freeSlug, slugOf } from "./slug-of.ts";
export * from "./text.ts";
export { currentVersion, type RecordedEvent, upcast } from "./upcast.ts";
