import type { Revision } from "@collegium/domain";
import { collections, idOf, type StreamName, type StreamType, typeOf } from "@collegium/domain";
import type { SeriesDocument } from "../documents/series.ts";
import { kindOf } from "../entries/kind.ts";
import { gapsOf } from "../gaps/gaps.ts";
import type { Entry, EntryPage, View } from "../port.ts";
import { etagOf, revisionOfTag } from "../projection/stored.ts";
import { documentShape } from "../shape/document-parts.ts";
import { withUnsaidDates } from "./unsaid-dates.ts";

/** A document ready to send. */
export interface Answer {
  /** UTF-8 JSON. */
  readonly body: Uint8Array;
  /** `"<revision>-<hash of body>"`, quoted. */
  readonly etag: string;
  readonly revision: Revision;
}

export interface ReadOptions {
  /** The day on which it is read, `YYYY-MM-DD`: a series has gaps up to the last period completed before it. */
  readonly today: string;
  /** The URL of further mentions, after this sort key; by default `/v1/<collection>/<id>/mentions?after=<key>`. */
  readonly moreUrl?: (stream: StreamName, after: string) => string;
}

/** Types whose documents show their mentions; a session's is served as it is stored. */
export type ComposedType = Exclude<StreamType, "session">;

/** The field in which a document shows each kind of mention. */
const fields: { readonly [T in ComposedType]: Readonly<Record<string, string>> } = {
  body: {
    session: "sessions",
    instrument: "instruments",
    person: "people",
    member: "members",
    publication: "publications",
    merged: "merged",
  },
  person: { session: "sessions", statement: "statements", merged: "merged" },
  topic: { discussion: "discussions", narrower: "narrower", merged: "merged" },
  series: { session: "members", instrument: "members", stage: "stages", referral: "referrals" },
  source: { quotation: "quotedBy", successor: "supersededBy" },
  instrument: { stage: "stages", referral: "referrals", link: "linkedFrom", merged: "merged" },
};

/** How many mentions a document shows. A series shows all, within reason: its gaps are counted from its members. */
export const shownMentions = (type: StreamType): number => (type === "series" ? 2_000 : 100);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A document as it is served: its own JSON, with the mentions' JSON joined on. Nothing but a series, an instrument's dates and what names something merged is parsed for it. */
export function compose(
  view: Pick<View, "stream" | "body" | "etag">,
  type: ComposedType,
  mentions: EntryPage,
  options: ReadOptions,
): Answer {
  const groups = groupByField(mentions.entries, fields[type]);
  const stored = statedOnce(decoder.decode(view.body), type);
  const own = type === "instrument" ? withUnsaidDates(stored, groups.get("stages") ?? []) : stored;
  const parts = [own.slice(0, -1)];
  for (const [field, items] of groups) parts.push(`,"${field}":[${items.join(",")}]`);
  if (type === "series") {
    const members = mentions.entries.filter(({ body }) => fields.series[kindOf(body)] === "members");
    const gaps = gapsOf(JSON.parse(own) as SeriesDocument, members, options.today);
    parts.push(`,"gaps":${JSON.stringify(gaps)}`);
  }
  const last = mentions.entries.at(-1);
  if (mentions.more && last)
    parts.push(`,"more":${JSON.stringify(moreMentions(view.stream, last.sort, options))}`);
  const body = encoder.encode(`${parts.join("")}}`);
  const revision = revisionOfTag(view.etag);
  return { body, revision, etag: etagOf(revision, body) };
}

/** A document's JSON in which nothing is stated twice of what was merged since. */
function statedOnce(json: string, type: ComposedType): string {
  const { statedOnce } = documentShape(type);
  // Hardly anything was merged: nothing is parsed for the others.
  return statedOnce && json.includes('"recordedAs":') ? JSON.stringify(statedOnce(JSON.parse(json))) : json;
}

/** Every field, empty or not, in the order of the table. */
function groupByField(
  entries: readonly Entry[],
  table: Readonly<Record<string, string>>,
): Map<string, string[]> {
  const groups = new Map<string, string[]>(Object.values(table).map((field) => [field, []]));
  for (const { body } of entries) groups.get(table[kindOf(body)] ?? "")?.push(body);
  return groups;
}

/** Where a thing's mentions go on after a sort key. */
export const moreMentions = (
  stream: StreamName,
  after: string,
  { moreUrl = defaultUrl }: ReadOptions,
): string => moreUrl(stream, after);
const defaultUrl = (stream: StreamName, after: string): string =>
  `/v1/${collections[typeOf(stream)]}/${idOf(stream)}/mentions?after=${encodeURIComponent(after)}`;
