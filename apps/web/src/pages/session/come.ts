import type { Ctx } from "@collegium/http";
import { claimPath, jsonOf, pathOf } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import type { Followed } from "../../parts/citing/changed.ts";
import type { Lookup } from "../../reading/port.ts";
import { originOf } from "../../serving/origin.ts";
import { nowhere, type Trouble } from "../../serving/trouble.ts";
import { type Pinned, pinnedBy } from "./pinned.ts";

/** What a page of a session or a claim depends on beside its documents: who cites it where and when, and by which citation a reader came. */
export interface Citing {
  /** With the address at which the register was asked: citations are read apart from their page. */
  readonly reader: Reader;
  /** What of it the page holds, as words of the key by which the page is kept. */
  readonly of: readonly string[];
  readonly pinned: Pinned | undefined;
}

/** Most commits that one page tells of. */
const mostTold = 100;

/** What a page depends on beside its documents, if a reader came by a citation of a day or by none. */
export function citingFor(c: Ctx, reader: Reader, day: string | undefined): Citing | Trouble {
  const pinned = pinnedBy(c, day);
  if (pinned && "trouble" in pinned) return pinned;
  const baseUrl = originOf(c, reader);
  const by = pinned ? [pinned.asOf, String(pinned.revision)] : [];
  return { reader: { ...reader, baseUrl }, of: [baseUrl, reader.today, ...by], pinned };
}

/**
 * What happened to a session, or to one claim of it, since the citation by which a reader came; undefined where there is none.
 * Law: nobody is told that nothing changed since what never was. A citation is of a revision that the session had on its day, or of nothing.
 */
export async function followedBy(
  reading: Lookup,
  session: string,
  pinned: Pinned | undefined,
  claim?: string,
): Promise<{ readonly followed: Followed | undefined } | Trouble> {
  if (!pinned) return { followed: undefined };
  const { asOf, revision } = pinned;
  const [cited, ...entries] = await reading.history("session", session, revision - 1, mostTold + 1);
  const path = pathOf("session", session);
  if (cited?.revision !== revision || cited.at.slice(0, 10) > asOf) {
    return { ...nowhere, record: claim === undefined ? path : claimPath(session, claim) };
  }
  return { followed: { asOf, entries, json: jsonOf(path), claim } };
}
