import { hash } from "node:crypto";
import { type Revision, revision as revisionOf, type StreamName, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { View, ViewStore } from "../port.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The strong entity tag of a body at a revision: `"<revision>-<16 hex digits of its SHA-256>"`. Writers compare the revision alone. */
export const etagOf = (revision: number, body: Uint8Array): string =>
  `"${revision}-${hash("sha256", body, "hex").slice(0, 16)}"`;

/** The revision that an entity tag begins with. */
export const revisionOfTag = (etag: string): Revision => revisionOf(Number(etag.slice(1, etag.indexOf("-"))));

/** A document as it is stored and served. */
export function toView(document: StoredDocument): Omit<View, "position"> {
  const body = encoder.encode(JSON.stringify(document));
  return {
    stream: streamName(document.type, document.id),
    body,
    etag: etagOf(document.revision, body),
  };
}

/** A stored document whose last field is an empty object, with something in its place: all else is left as it is written. */
export function withLastField({ stream, etag, body }: View, value: object): Omit<View, "position"> {
  const written = encoder.encode(`${JSON.stringify(value)}}`);
  const kept = body.subarray(0, -"{}}".length);
  const changed = new Uint8Array(kept.length + written.length);
  changed.set(kept);
  changed.set(written, kept.length);
  return { stream, body: changed, etag: etagOf(revisionOfTag(etag), changed) };
}

export const toDocument = (view: View): StoredDocument =>
  JSON.parse(decoder.decode(view.body)) as StoredDocument;

/** Reads a stream's document from views. */
export async function storedDocument(
  views: { get(stream: StreamName): Promise<View | undefined> },
  stream: StreamName,
): Promise<StoredDocument | undefined> {
  const view = await views.get(stream);
  return view && toDocument(view);
}

/** Reads the documents of those of some streams that have one; of a page's streams, most are new. */
export async function storedDocuments(
  views: Pick<ViewStore, "find">,
  streams: readonly StreamName[],
): Promise<Map<StreamName, StoredDocument>> {
  const documents = new Map<StreamName, StoredDocument>();
  for (const { stream, read } of await views.find(streams)) {
    const view = await read();
    if (view) documents.set(stream, toDocument(view));
  }
  return documents;
}
