import type { StreamType } from "@collegium/domain";
import type { z } from "zod";
import { bodyDocument, bodyItem, ownBody } from "./body.ts";
import { instrumentDocument, instrumentItem, ownInstrument } from "./instrument.ts";
import { ownPerson, personDocument, personItem } from "./person.ts";
import { ownSeries, seriesDocument, seriesItem } from "./series.ts";
import { sessionDocument, sessionItem } from "./session.ts";
import { ownSource, sourceDocument, sourceItem } from "./source.ts";
import { ownTopic, topicDocument, topicItem } from "./topic.ts";

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

/** What is stored of a thing, by stream type: what is shown of its state, without what mentions it. */
export const storedSchemas = {
  body: ownBody,
  person: ownPerson,
  topic: ownTopic,
  series: ownSeries,
  source: ownSource,
  instrument: ownInstrument,
  session: sessionDocument,
} as const satisfies Record<StreamType, z.ZodType>;

/** What is shown of one stream's state, with the names of what it refers to. */
export type StoredDocument<S extends StreamType = StreamType> = z.infer<(typeof storedSchemas)[S]>;

/** A document as it is served, with what mentions it. */
export type ServedDocument<S extends StreamType = StreamType> = z.infer<(typeof documentSchemas)[S]>;
