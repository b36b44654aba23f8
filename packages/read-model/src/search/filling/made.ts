import type { Position, SequencedCommit, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../../documents/index.ts";
import { type Listed, listedBy } from "../../entries/entries.ts";
import type { MadePage, UnfoldedThing } from "../../maintenance/unfold.ts";
import { referralsAmong } from "../file/rows.ts";
import { inJson } from "../file/things.ts";

/** A thing that is put into an empty file. */
export interface FilledThing {
  readonly named: StoredDocument;
  /** The JSON of its document without names, in UTF-8. */
  readonly json: Uint8Array;
  readonly begun: number;
  /** A source: whether its text was withheld, be it under another source. */
  readonly isWithheld: boolean;
  readonly listed: Listed | undefined;
  readonly referrals: readonly StreamName[];
}

/** The things that begin in a page of the ledger. */
export interface FilledPage {
  /** The position of its last commit. */
  readonly last: number;
  /** The position of its last commit by which a text was withheld; 0 where there is none. */
  readonly forgotten: number;
  readonly things: readonly FilledThing[];
}

/** A page of what was made in the same thread. */
export const pageOf = (
  commits: readonly SequencedCommit[],
  things: readonly UnfoldedThing[],
): FilledPage => ({
  ...boundsOf(commits),
  things: things.map((thing) => ({
    named: thing.named,
    json: inJson(thing.document),
    begun: thing.begun,
    isWithheld: thing.isWithheld,
    listed: listedBy(thing.named),
    referrals: referralsAmong(thing),
  })),
});

/** A page that a rebuild of views has made, as it goes from one thread to another: it is all bytes, which are copied fast. */
export interface PackedPage extends Omit<FilledPage, "things"> {
  /** The position up to which all pages are made. */
  readonly end: Position;
  readonly things: readonly (Omit<FilledThing, "named"> & { readonly named: Uint8Array })[];
}

/** Packs a page, with what its rows are made of alone. */
export const packed = ({ commits, things, end }: MadePage): PackedPage => ({
  end,
  ...boundsOf(commits),
  things: things.map(({ named, begun, isWithheld, listed, ...thing }) => ({
    named,
    json: inJson(thing.document),
    begun,
    isWithheld,
    listed: listed && narrowedBy(listed),
    referrals: referralsAmong(thing),
  })),
});

/** Of a line what it is narrowed by alone: the rest is not sent to another thread. */
const narrowedBy = ({ earliest, latest, tags }: Listed): Listed => ({
  ...(earliest !== undefined && { earliest }),
  ...(latest !== undefined && { latest }),
  ...(tags && { tags }),
});

/** The page that was packed, in the thread that fills the file. */
export function unpacked({ things, ...page }: PackedPage): FilledPage {
  const decoder = new TextDecoder();
  return {
    ...page,
    things: things.map(({ named, ...rest }) => ({ ...rest, named: JSON.parse(decoder.decode(named)) })),
  };
}

/** Where commits end, and the last of them by which a text was withheld. */
export function boundsOf(commits: readonly SequencedCommit[]): Omit<FilledPage, "things"> {
  const withheld = commits.findLast(({ events }) => events.some(({ type }) => type === "SourceWithheld"));
  return { last: commits.at(-1)?.position ?? 0, forgotten: withheld?.position ?? 0 };
}
