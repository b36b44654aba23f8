import type { StreamType } from "@collegium/domain";
import type { z } from "zod";
import { type BodyDocument, bodyDocument, bodyItem } from "./body.ts";
import { type InstrumentDocument, instrumentDocument, instrumentItem } from "./instrument.ts";
import { type PersonDocument, personDocument, personItem } from "./person.ts";
import { type SeriesDocument, seriesDocument, seriesItem } from "./series.ts";
import { type SessionDocument, sessionDocument, sessionItem } from "./session.ts";
import { type SourceDocument, sourceDocument, sourceItem } from "./source.ts";
import { type TopicDocument, topicDocument, topicItem } from "./topic.ts";

/** What `GET /v1/<collection>/{id}` serves, by stream type. */
export const documentSchemas = {
  body: bodyDocument,
  person: personDocument,
  topic: topicDocument,
  series: seriesDocument,
  source: sourceDocument,
  instrument: instrumentDocument,
  session: sessionDocument,
} as const satisfies Record<StreamType, z.ZodType>;

/** What `GET /v1/<collection>` lists, by stream type. */
export const itemSchemas = {
  body: bodyItem,
  person: personItem,
  topic: topicItem,
  series: seriesItem,
  source: sourceItem,
  instrument: instrumentItem,
  session: sessionItem,
} as const satisfies Record<StreamType, z.ZodType>;

/** The fold of one stream's commits, with the names of what it refers to: what is stored. */
export type StoredDocument =
  | BodyDocument
  | PersonDocument
  | TopicDocument
  | SeriesDocument
  | SourceDocument
  | InstrumentDocument
  | SessionDocument;

/** A document as it is served, with what mentions it. */
export type ServedDocument<S extends StreamType = StreamType> = z.infer<(typeof documentSchemas)[S]>;
