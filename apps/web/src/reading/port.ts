import type { Collection, StreamType } from "@collegium/domain";
import type {
  Changed,
  ClaimFilters,
  Following,
  HistoryEntry,
  ListFilters,
  ListPage,
  SearchFile,
  ThingPageRequest,
} from "@collegium/read-model";

/** A document as it is served: JSON in UTF-8, parsed only where a page is made anew. */
export interface Read {
  readonly body: Uint8Array;
  /** Quoted; another one for every other body. */
  readonly etag: string;
}

/** What may be read to tell whether there is a page, and whether the one that is kept is still that: all but texts, which may be withheld. */
export interface Lookup {
  /** A thing's document; undefined where there is none. `more`, where it has it, is what `mentions` goes on after. */
  document(type: StreamType, id: string): Promise<Read | undefined>;
  /** A thing's document at the end of a day (`YYYY-MM-DD`), with the names and mentions of then; `too-much` where more would have to be read for it than one page may cost. */
  past(type: StreamType, id: string, day: string): Promise<Read | "too-much" | undefined>;
  /** Commits of a thing after a revision, oldest first: at most so many; none where there is no such thing. */
  history(type: StreamType, id: string, after: number, limit: number): Promise<readonly HistoryEntry[]>;
  /** What changed in a thing between the ends of two days. */
  changes(type: StreamType, id: string, from: string, to: string): Promise<Changed | undefined>;
  /** What mentions a thing, newest first, beyond what its document shows. */
  mentions(type: StreamType, id: string, after: string): Promise<ListPage>;
  /** Later sessions whose claims follow this one, newest first; none where there is no such claim. */
  following(session: string, claim: string): Promise<readonly Following[]>;
  /** A list, narrowed; undefined where only a search file could tell, and there is none. */
  list(
    collection: Collection,
    filters: ListFilters & ClaimFilters,
    page: ThingPageRequest,
  ): Promise<ListPage | undefined>;
  /** The search file as it is now, for one page: counts, claims, words, names and the checking of quotations; pages that lack it say so. */
  search(): Promise<SearchFile | undefined>;
  /** A mark of all that documents, lists, histories and texts are read from: as long as it is the same, so are they. Undefined where none is known. */
  mark(): Promise<string | undefined>;
  /** Today, `YYYY-MM-DD`, in UTC. */
  today(): string;
}

/** What pages are made of: how it is read is left to who starts the app, for it may stand in this process or in another. */
export interface Reading extends Lookup {
  /** The text of a source by its hash; undefined where it is withheld or lost. */
  text(sha256: string): Promise<string | undefined>;
}
