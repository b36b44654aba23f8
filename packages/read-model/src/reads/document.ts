import type { Revision, StreamName, StreamType } from "@collegium/domain";
import type { ViewStore } from "../port.ts";

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

/** One thing's document, with the newest 100 mentions of it; undefined where there is none. */
export async function readDocument(
  _views: ViewStore,
  _type: StreamType,
  _id: string,
  _options: ReadOptions,
): Promise<Answer | undefined> {
  throw new Error("not there yet");
}
