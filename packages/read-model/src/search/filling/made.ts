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

/**
 * A page that a rebuild of views has made, as it goes from one thread to another: one text and one piece of bytes, which are copied at once, where
 * thousands of small things would be walked one by one.
 */
export interface PackedPage extends Omit<FilledPage, "things"> {
  /** The position up to which all pages are made. */
  readonly end: Position;
  /** JSON of the things, each with the lengths of its documents. */
  readonly things: string;
  /** Of each thing its document with names, and the one without: JSON in UTF-8, one behind the other. */
  readonly documents: Uint8Array;
}

/** A thing beside its documents, of which it tells how many bytes they take. */
interface PackedThing extends Omit<FilledThing, "named" | "json" | "listed"> {
  readonly named: number;
  readonly json: number;
  readonly listed?: Listed;
}

/** Packs a page, with what its rows are made of alone. */
export function packed({ commits, things, end }: MadePage): PackedPage {
  const documents: Uint8Array[] = [];
  const packedThings = things.map(({ named, begun, isWithheld, listed, ...thing }): PackedThing => {
    const json = inJson(thing.document);
    documents.push(named, json);
    return {
      named: named.byteLength,
      json: json.byteLength,
      begun,
      isWithheld,
      ...(listed && { listed: narrowedBy(listed) }),
      referrals: referralsAmong(thing),
    };
  });
  return {
    end,
    ...boundsOf(commits),
    things: JSON.stringify(packedThings),
    documents: Buffer.concat(documents),
  };
}

/** Of a line what it is narrowed by alone: the rest is not sent to another thread. */
const narrowedBy = ({ earliest, latest, tags }: Listed): Listed => ({
  ...(earliest !== undefined && { earliest }),
  ...(latest !== undefined && { latest }),
  ...(tags && { tags }),
});

/** The page that was packed, in the thread that fills the file. */
export function unpacked({ things, documents, ...page }: PackedPage): FilledPage {
  const decoder = new TextDecoder();
  let at = 0;
  const next = (length: number) => {
    at += length;
    return documents.subarray(at - length, at);
  };
  return {
    ...page,
    things: (JSON.parse(things) as PackedThing[]).map(({ named, json, listed, ...rest }) => ({
      ...rest,
      named: JSON.parse(decoder.decode(next(named))),
      json: next(json),
      listed,
    })),
  };
}

/** Where commits end, and the last of them by which a text was withheld. */
export function boundsOf(commits: readonly SequencedCommit[]): Omit<FilledPage, "things"> {
  const withheld = commits.findLast(({ events }) => events.some(({ type }) => type === "SourceWithheld"));
  return { last: commits.at(-1)?.position ?? 0, forgotten: withheld?.position ?? 0 };
}
