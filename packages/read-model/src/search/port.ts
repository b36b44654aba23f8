import type { Collection, Position, StreamType } from "@collegium/domain";
import type { ListedClaim } from "../documents/claim-alone.ts";
import type { ListFilters, ListPage } from "../reads/list.ts";
import type { Checked, Count, countedBy, NameHit, passageKinds, SearchHit } from "./answers.ts";

/** The texts of sources; a `TextStore` of `@collegium/event-store` is one. */
export interface TextReader {
  /** The text by its SHA-256; an object where it was withheld, undefined where it is not there. */
  get(hash: string): Promise<string | object | undefined>;
}

export type PassageKind = (typeof passageKinds)[number];
export type CountedBy = (typeof countedBy)[number];

/** Narrows claims; all must hold of one claim. */
export interface ClaimFilters {
  readonly by?: string | undefined;
  readonly act?: string | undefined;
  readonly emphasis?: string | undefined;
  readonly topic?: string | undefined;
  readonly instrument?: string | undefined;
  readonly person?: string | undefined;
  readonly body?: readonly string[] | undefined;
  /** `<type>/<id>`. */
  readonly framework?: string | undefined;
  readonly series?: string | undefined;
  readonly session?: string | undefined;
  readonly format?: string | undefined;
  /** As printed, compared folded. */
  readonly place?: string | undefined;
  /** Days, `YYYY-MM-DD`: whose session may have been on or after, and on or before. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ClaimPageRequest {
  readonly order: "asc" | "desc";
  readonly limit: number;
  /** Go on after this sort key. */
  readonly after?: string | undefined;
}

export interface ThingPageRequest {
  /** By day or id, as the views list; or as they were recorded, the last first. */
  readonly order: "asc" | "desc" | "recorded";
  readonly limit: number;
  /** Go on after this sort key. */
  readonly after?: string | undefined;
}

export interface ClaimPage {
  readonly items: readonly ListedClaim[];
  readonly next?: string;
}

export interface NamesRequest {
  readonly q: string;
  readonly type?: StreamType | undefined;
  readonly limit: number;
}

/** The words of a text, by which names are looked for that may stand there. */
export interface StandingRequest {
  /** Folded as search folds words. */
  readonly beginnings: readonly string[];
  /** Whether a name's first word is one of them, or only begins with one, as where a language inflects names. */
  readonly whole: boolean;
  /** Whether a name of these words may stand in the text. */
  mayStand(words: readonly string[]): boolean;
}

/** A thing, by names that it goes by or went by. */
export interface NamedThing {
  readonly type: StreamType;
  readonly id: string;
  readonly names: readonly string[];
  /** A body's. */
  readonly kind?: string;
  readonly country?: string;
}

export interface SearchRequest {
  readonly q: string;
  readonly kind?: PassageKind | undefined;
  readonly type?: StreamType | undefined;
  readonly language?: string | undefined;
  readonly filters: ClaimFilters;
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface SearchPage {
  readonly items: readonly SearchHit[];
  readonly next?: string;
  /** There were more hits than are looked at: those of what was recorded last are ranked. */
  readonly capped: boolean;
}

/** Whether hits may be gone on with after this sort key: the score of one, and which hits have it. */
export function isPlaceOfHit(key: string): boolean {
  const [score, ...hits] = key.split("/");
  return hits.length > 0 && [score, ...hits].every((part) => /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(part ?? ""));
}

/** What a list of sessions is narrowed by that claims hold; all its filters must then hold of one claim. */
const narrowingClaims = ["by", "act", "emphasis", "framework", "series", "place"] as const;

/** Whether a list of sessions is narrowed by what its views don't know. */
export const isByClaims = (filters: ClaimFilters): boolean =>
  narrowingClaims.some((name) => filters[name] !== undefined);

/** What one search file answers, and up to which position it knows the ledger. */
export interface SearchFile {
  position(): Position;
  names(request: NamesRequest): Promise<readonly NameHit[]>;
  /** Things of a type that go by this name already, compared folded: what a new thing of that name might be. */
  named(
    type: StreamType,
    name: string,
  ): Promise<readonly { readonly id: string; readonly recordedAs?: string | undefined }[]>;
  /** Bodies, persons, topics, instruments and series that a text may name; each as what it was merged into. */
  standing(request: StandingRequest): Promise<readonly NamedThing[]>;
  claims(filters: ClaimFilters, page: ClaimPageRequest): Promise<ClaimPage>;
  /** All of them, in pages of `limit`. */
  claimPages(filters: ClaimFilters, first: ClaimPageRequest): AsyncIterable<ClaimPage>;
  /**
   * A list as the views have it, in the order in which things were recorded; or sessions by what their claims hold (`isByClaims`), in any order: one
   * claim meets all filters, or the session itself does.
   */
  list(
    collection: Collection,
    filters: ListFilters & ClaimFilters,
    page: ThingPageRequest,
  ): Promise<ListPage>;
  search(request: SearchRequest): Promise<SearchPage>;
  counts(by: CountedBy, filters: ClaimFilters): Promise<readonly Count[]>;
  check(q: string): Promise<Checked>;
}
