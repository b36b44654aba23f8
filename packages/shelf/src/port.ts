/** What is to be known of a version before it is fetched. */
export interface About {
  /** Up to which position of the ledger it knows. */
  readonly position: number;
  /** The last commit by which it forgot something: who knows less still has what others were asked to forget. */
  readonly forgotten: number;
}

/** One version of the file. */
export interface Version extends About {
  /** Other for each version: by it one asks whether there is a newer one. */
  readonly tag: string;
  readonly key: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal; missing where an earlier program put it. */
  readonly sha256?: string;
}

/** A version whose bytes are no longer those that were put: to ask again is of no use. */
export class DamagedVersion extends Error {
  override readonly name = "DamagedVersion";
  readonly code = "damaged-version";
  constructor({ key }: Version) {
    super(`${key} is damaged: its bytes are not those that were put`);
  }
}

/**
 * Where one process leaves versions of a file, and others take them. At any time one version is current; a version never changes.
 *
 * Laws, held by one conformance suite against every adapter:
 * - of two that put upon the same version, one does;
 * - what was current when a version was put is gone afterwards, and so is whatever was left half done: nothing keeps what was forgotten. Where a
 *   writer died before that was done, tidying does it;
 * - whoever takes a version gets all of its bytes as they were put, or none, and learns of it: where no more come, it is given up.
 */
export interface Shelf {
  /** The current version; `unchanged` where it is the one of this tag; undefined where there is none. */
  current(known?: string): Promise<Version | "unchanged" | undefined>;
  /** Copies a version to a path; false where it is not there any more. Throws `DamagedVersion` where its bytes are others. */
  take(version: Version, path: string): Promise<boolean>;
  /** Puts a file as the current version in the place of `after`; undefined where another was first. */
  put(path: string, about: About, after: Version | undefined): Promise<Version | undefined>;
  /** Removes what writers that died have left. What is current stays, and what another may be putting just now. */
  tidy(): Promise<void>;
}
