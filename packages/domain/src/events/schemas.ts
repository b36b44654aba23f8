import type { z } from "zod";
import type { StreamType } from "../ids.ts";
import { once } from "../once.ts";
import { bodyEvents } from "./body.ts";
import { claimEvents, claimLifeEvents } from "./claims.ts";
import { instrumentEvents } from "./instrument.ts";
import { claimId, type Parts } from "./parts.ts";
import { personEvents } from "./person.ts";
import { reading } from "./reading.ts";
import { seriesEvents } from "./series.ts";
import { sessionEvents } from "./session.ts";
import { draftPassage, place, sourceEvents } from "./source.ts";
import { statementEvents } from "./statement.ts";
import { structure } from "./structure.ts";
import { topicEvents } from "./topic.ts";
import { writing } from "./writing.ts";

/**
 * Schemas of the data of all events, by stream type and event type. Claims that are recorded carry an id, drafts don't. Each set is made when
 * it is first asked: a function that only reads documents starts without.
 */
const schemasOf = <E extends z.ZodObject, P extends z.ZodObject, Id extends { claim?: typeof claimId }>(
  parts: Parts<E>,
  passage: P,
  claim: Id,
) => ({
  body: bodyEvents(parts),
  person: { ...personEvents(parts), ...statementEvents(parts) },
  topic: topicEvents(parts),
  series: seriesEvents(parts),
  source: sourceEvents(parts, passage),
  instrument: { ...instrumentEvents(parts), ...statementEvents(parts) },
  session: {
    ...sessionEvents(parts),
    ...claimEvents(parts, claim),
    ...claimLifeEvents(parts),
    ...statementEvents(parts),
  },
});

/** The writing schema: the data that an editor sends, by today's rules; evidence without positions, claims without ids. */
export const draftSchemas = once(() => schemasOf(writing, draftPassage, {}));

/**
 * The reading schema: the data of recorded events of the current version, whatever program recorded them. To be asked
 * through `whyUnreadable`, which knows older versions too.
 */
export const recordedSchemas = once(() => schemasOf(reading, place, { claim: claimId }));

/**
 * What can be folded: the reading schema without what only concerns texts. To be asked through `foldable`.
 */
export const foldedSchemas = once(() => schemasOf(structure, place, { claim: claimId }));

type Schemas = ReturnType<typeof recordedSchemas>;
type Drafts = ReturnType<typeof draftSchemas>;
/** Every event that was recorded, as a union discriminated by `type`. */
export type EventOf<S extends StreamType> = {
  [T in keyof Schemas[S]]: {
    type: T;
    version: number;
    data: Schemas[S][T] extends z.ZodType ? z.output<Schemas[S][T]> : never;
  };
}[keyof Schemas[S]];
export type DomainEvent = { [S in StreamType]: EventOf<S> }[StreamType];
export type EventType = DomainEvent["type"];
/** The data of recorded events of one type. */
export type DataOf<T extends EventType> = Extract<DomainEvent, { type: T }>["data"];

/** Every event that an editor can send. */
export type DraftOf<S extends StreamType> = {
  [T in keyof Drafts[S]]: { type: T; data: Drafts[S][T] extends z.ZodType ? z.input<Drafts[S][T]> : never };
}[keyof Drafts[S]];
export type DraftEvent = { [S in StreamType]: DraftOf<S> }[StreamType];
