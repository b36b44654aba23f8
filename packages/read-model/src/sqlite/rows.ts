import type { Position, StreamName } from "@collegium/domain";
import type { Entry, View } from "../port.ts";

export interface EntryRow {
  readonly partition: string;
  readonly sort: string;
  readonly stream: StreamName;
  readonly body: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly tags: string | null;
}

export interface TagRow {
  readonly partition: string;
  readonly tag: string;
  readonly sort: string;
}

export interface DocumentRow {
  readonly stream: StreamName;
  readonly position: Position;
  readonly etag: string;
  readonly body: Uint8Array;
}

export const toEntry = ({ partition, sort, stream, body, earliest, latest, tags }: EntryRow): Entry => ({
  partition,
  sort,
  stream,
  body,
  ...(earliest !== null && { earliest }),
  ...(latest !== null && { latest }),
  ...(tags !== null && { tags: toTags(tags) }),
});

export const toView = ({ stream, position, etag, body }: DocumentRow): View => ({
  stream,
  position,
  etag,
  body,
});

export const fromTags = (tags: readonly string[] | undefined): string | null =>
  tags === undefined ? null : JSON.stringify(tags);
const toTags = (tags: string | null): string[] => (tags === null ? [] : JSON.parse(tags));
