import type { Position, StreamType } from "@collegium/domain";
import type { Claim } from "../documents/claims.ts";
import type { Datum, QuotedSource, Ref } from "../documents/shared.ts";
import type { Checked } from "./check.ts";
import type { NameRole, PassageKind } from "./rows.ts";

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

/** The session that a claim is of. */
export interface ClaimSession {
  readonly id: string;
  readonly title: string;
  readonly date: Datum;
  readonly status: string;
  readonly format: string;
  readonly place?: string | undefined;
  readonly series?: Ref | undefined;
  readonly parties: readonly Ref[];
  readonly inferred?: readonly string[] | undefined;
}

/** A claim with its words, its session and what it quotes. */
export interface ListedClaim {
  readonly session: ClaimSession;
  readonly claim: Claim;
  readonly sources: readonly QuotedSource[];
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

/** A thing whose name fits what was typed. */
export interface NameHit {
  readonly type: StreamType;
  readonly id: string;
  /** What it goes by. */
  readonly name: string;
  /** The name that fits. */
  readonly matched: string;
  readonly role: NameRole;
  readonly language?: string;
  /** What was recorded, where it was merged into this one since. */
  readonly recordedAs?: string;
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

/** Where words were found. */
export interface SearchHit {
  readonly kind: PassageKind;
  readonly type: StreamType;
  readonly id: string;
  /** What the thing goes by. */
  readonly name: string;
  readonly claim?: string;
  readonly source?: string;
  readonly language?: string;
  /** The words around what was found. */
  readonly snippet: string;
  /** Code points of the source's text before the snippet. */
  readonly start?: number;
  /** What was found: code points of the snippet, end exclusive. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

export interface SearchPage {
  readonly items: readonly SearchHit[];
  readonly next?: string;
  /** There were more hits than are looked at: those of what was recorded last are ranked. */
  readonly capped: boolean;
}

export const countedBy = ["year", "format", "series", "act"] as const;
export type CountedBy = (typeof countedBy)[number];

export interface Count {
  /** A year, format, act, or a series' id; null where there is none. */
  readonly key: string | null;
  /** A series' name. */
  readonly name?: string;
  readonly claims: number;
  readonly sessions: number;
}

/** What one search file answers, and up to which position it knows the ledger. */
export interface SearchFile {
  position(): Position;
  names(request: NamesRequest): Promise<readonly NameHit[]>;
  /** Things of a type that go by this name already, compared folded: what a new thing of that name might be. */
  named(type: StreamType, name: string): readonly { readonly id: string; readonly name: string }[];
  claims(filters: ClaimFilters, page: ClaimPageRequest): Promise<ClaimPage>;
  search(request: SearchRequest): Promise<SearchPage>;
  counts(by: CountedBy, filters: ClaimFilters): Promise<readonly Count[]>;
  check(q: string): Promise<Checked>;
}
