export { claimDocument, type ListedClaim, listedClaim } from "./documents/claim-alone.ts";
export type { MentionedClaim } from "./documents/claims.ts";
export { documentSchemas, itemSchemas, type ServedDocument, type StoredDocument } from "./documents/index.ts";
export { type Following, type Mention, mention } from "./documents/mentions.ts";
export type { Ref } from "./documents/shared.ts";
export { ViewSetRemoved } from "./errors.ts";
export { followLedger } from "./follow-ledger.ts";
export { type Changed, readChanges } from "./history/changes.ts";
export { type Change, type HistoryEntry, historyEntry } from "./history/entry.ts";
export { readClaimHistory, readHistory } from "./history/read.ts";
export {
  LedgerCutShort,
  type Overtaken,
  type Progress,
  type Rebuilt,
  rebuild,
} from "./maintenance/rebuild.ts";
export type { MadePage } from "./maintenance/unfold.ts";
export { type Difference, type Verified, verify } from "./maintenance/verify.ts";
export { type Pace, pacedCommits, pacer } from "./pace.ts";
export { readAsOf, readClaimAsOf } from "./past/read.ts";
export * from "./port.ts";
export { type Poison, readPoison } from "./projection/poison.ts";
export {
  type Projector,
  type ProjectorDecision,
  type ProjectorOptions,
  projector,
} from "./projection/projector.ts";
export { revisionOfTag } from "./projection/stored.ts";
export { type AnnotationPage, annotationPage, readAnnotations } from "./reads/annotations.ts";
export { readClaim, readFollowing } from "./reads/claim.ts";
export type { Answer, ReadOptions } from "./reads/compose.ts";
export { coverageIn, withCoverage } from "./reads/covered.ts";
export { readDocument } from "./reads/document.ts";
export { type ListFilters, type ListPage, type PageRequest, readList } from "./reads/list.ts";
export { readMentions } from "./reads/mentions.ts";
export { readPlaces } from "./reads/quoted-places.ts";
export * from "./search/answers.ts";
export { unquoted } from "./search/checking/exact-place.ts";
export { searchedUpTo } from "./search/file/known.ts";
export { type PackedPage, packed } from "./search/filling/made.ts";
export { takeNames } from "./search/filling/names.ts";
export * from "./search/port.ts";
export { wordsOf } from "./search/words/words.ts";
export { checkpointBeside, filesBeside, readableFilesBeside } from "./sqlite/files-beside.ts";
export type { SetFiles } from "./sqlite/set-files.ts";
export { readableViewSets, type SqliteViewSets, sqliteViewSets } from "./sqlite/view-sets.ts";
