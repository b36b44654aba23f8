import { oncePer, type StreamName, streamName } from "@collegium/domain";
import { standing } from "../documents/claims.ts";
import type { StoredDocument } from "../documents/index.ts";
import type { SessionDocument } from "../documents/session.ts";
import { claimReferences, quotedFor, referencesIn } from "../naming/references.ts";
import type { Entry } from "../port.ts";
import { documentShape } from "../shape/document-parts.ts";
import type { QuotedFor } from "../shape/quotations.ts";
import type { Derived, EntryKey, OfClaims, Said } from "./derived.ts";
import { sessionLine, thingLine } from "./lists.ts";
import { mentionedInJson, sessionMentions } from "./session.ts";
import { hiddenSort } from "./sort.ts";
import { quotations, thingMentions } from "./things.ts";

/**
 * All index entries of a document, with names embedded: its line in the list, and its mentions of others.
 *
 * Law: whatever a document refers to has an entry of it in its partition, shown or hidden. That is how the projector finds whom a
 * new name concerns, and how a reader of the past finds who mentioned what.
 *
 * What it quotes is the same with names and without, for whoever knows it already; and whoever named it was told what it refers to.
 */
export const entriesOf = (
  document: StoredDocument,
  quoted?: Quoted,
  references?: ReadonlySet<StreamName>,
): Entry[] => entriesIn(document, { quoted, references }).map(written);

/** Where the entries of a document stand, for whoever does not ask what is in them. */
export const entryKeysOf = (document: StoredDocument): readonly EntryKey[] => entriesIn(document);

/** To be shared by the entries of a document as it was and as it is. */
export const ofClaims = (): OfClaims => ({
  json: oncePer(mentionedInJson),
  references: oncePer(claimReferences),
});

/** The one entry of a document that stands there; undefined where it has none. */
export function entryAt(document: StoredDocument, partition: string, sort: string): Entry | undefined {
  const found = entriesIn(document).find((one) => one.partition === partition && one.sort === sort);
  return found && written(found);
}

/** The line of a document in the list of its kind; undefined where it has none. */
export function listEntry(document: StoredDocument): Entry | undefined {
  const line = lineIn(document);
  return line && written(line);
}

/** What a line is narrowed by. */
export type Listed = Pick<Entry, "earliest" | "latest" | "tags">;

/** What the line of a document is narrowed by, for whoever does not ask what is in it. */
export function listedBy(document: StoredDocument): Listed | undefined {
  const line = lineIn(document);
  return line && { ...line.days, ...(line.tags && { tags: line.tags() }) };
}

const lineIn = (document: StoredDocument): Derived | undefined =>
  document.type === "session"
    ? sessionLine(document, saidAt(document))
    : thingLine(statedOnce(document) as typeof document);

/** An entry with its body and its tags. */
export const written = ({ partition, sort, stream, body, days, tags }: Derived): Entry => ({
  partition,
  sort,
  stream,
  body: body(),
  ...days,
  ...(tags && { tags: tags() }),
});

/** Where a document quotes each source. */
type Quoted = ReadonlyMap<string, QuotedFor>;

/** What is known of a document by whoever asks for its entries. */
interface Known {
  readonly quoted?: Quoted | undefined;
  readonly references?: ReadonlySet<StreamName> | undefined;
  readonly claims?: OfClaims;
}

/** All index entries of a document, of which none has its body yet. */
export function entriesIn(
  stored: StoredDocument,
  { quoted: known, references, claims }: Known = {},
): Derived[] {
  const document = statedOnce(stored);
  const quoted = known && document === stored ? known : quotedFor(document);
  const entries = [...ownEntries(document, claims), ...quotations(document, quoted)];
  const covered = new Set(entries.map(({ partition }) => partition));
  const stream = streamName(document.type, document.id);
  for (const partition of references ?? referencesIn(document, quoted.keys()))
    if (!covered.has(partition))
      entries.push({ partition, sort: hiddenSort(stream), stream, body: () => "{}" });
  return entries;
}

/** As readers are shown it. */
const statedOnce = (document: StoredDocument): StoredDocument =>
  (documentShape(document.type).statedOnce?.(document) as StoredDocument | undefined) ?? document;

const saidAt = ({ claims }: SessionDocument, references: OfClaims["references"] = claimReferences): Said =>
  standing(claims).map((claim) => [claim, references(claim)]);

function ownEntries(document: StoredDocument, claims?: OfClaims): Derived[] {
  if (document.type !== "session") return inList(thingLine(document), thingMentions(document));
  const said = saidAt(document, claims?.references);
  return inList(sessionLine(document, said), sessionMentions(document, said, claims?.json));
}

const inList = (line: Derived | undefined, mentions: readonly Derived[]) =>
  line ? [line, ...mentions] : [...mentions];
