import { hash } from "node:crypto";
import { type StreamName, streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { View } from "../port.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The strong entity tag of a body at a revision: `"<revision>-<16 hex digits of its SHA-256>"`. Writers compare the revision alone. */
export const etagOf = (revision: number, body: Uint8Array): string =>
  `"${revision}-${hash("sha256", body, "hex").slice(0, 16)}"`;

/** A document as it is stored and served. */
export function toView(document: StoredDocument): Omit<View, "position"> {
  const body = encoder.encode(JSON.stringify(document));
  return {
    stream: streamName(document.type, document.id),
    body,
    etag: etagOf(document.revision, body),
  };
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
