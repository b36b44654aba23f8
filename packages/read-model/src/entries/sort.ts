import type { StreamName } from "@collegium/domain";
import type { Datum } from "../documents/shared.ts";

/** Sorts below every day: for what has none. */
const undated = "0000-00-00";

/** Entries that readers are not shown: they tell the projector who must be refreshed. Below all that is shown. */
const hiddenPrefix = "!/";
/** Above every hidden entry, below every one that is shown. */
export const hiddenEnd = "!~";
/** Lineage and structure: above all dated mentions, so that newest first begins with them. */
export const structuralPrefix = "~/";

export const listSort = (id: string, date: Datum | undefined): string => `${date?.earliest ?? undated}/${id}`;

export const datedSort = (stream: StreamName, date: Datum | undefined): string =>
  `${date?.earliest ?? undated}/${stream}`;

/** Beside what the same session did to the same thing. */
export const referralSort = (sort: string): string => `${sort}/referral`;

/** What a person said at a session, beside that person's part in it. */
export const statementSort = (sort: string): string => `${sort}/statement`;

export const structuralSort = (kind: string, stream: StreamName): string =>
  `${structuralPrefix}${kind}/${stream}`;

/** By what those that follow one claim of a session are found among its mentions. */
export const claimTag = (claim: string): string => `claim=${claim}`;

export const hiddenSort = (stream: StreamName): string => `${hiddenPrefix}${stream}`;

/** The days by which an entry is found. */
export const daysOf = (date: Datum | undefined): Pick<Datum, "earliest" | "latest"> | undefined =>
  date && { earliest: date.earliest, latest: date.latest };
