import * as z from "zod";
import { ask } from "./ask.ts";
import { type Accepts, accepting } from "./events/accepting.ts";
import { reason } from "./events/parts.ts";
import { reading } from "./events/reading.ts";
import { type DomainEvent, foldedSchemas, recordedSchemas } from "./events/schemas.ts";
import { type StreamType, streamTypes } from "./ids.ts";
import { once } from "./once.ts";
import { type RecordedEvent, upcast } from "./upcast.ts";

/**
 * Why a recorded event of a stream of some type can't be read, in words that name the field; undefined where it can.
 * Takes whatever any earlier program recorded, in any version, also what later rules refuse of new events. Never throws.
 */
export function whyUnreadable(type: StreamType, event: RecordedEvent): string | undefined {
  const current = currentOf(event);
  return typeof current === "string" ? current : whyNot(readable(), type, current);
}

/** A recorded event of a stream of some type in its current version, or why nothing can be folded of it. Never throws. */
export function foldable(type: StreamType, event: RecordedEvent): DomainEvent | string {
  const current = currentOf(event);
  return typeof current === "string" ? current : (whyNot(folded(), type, current) ?? current);
}

function currentOf(event: RecordedEvent): DomainEvent | string {
  try {
    return upcast(event);
  } catch (error) {
    return (error as Error).message;
  }
}

/** What is asked of events, by their type. Nearly all are right: zod is asked only for the words where one is not. */
type Asked = ReadonlyMap<string, { readonly schema: z.ZodType; readonly accepts: () => Accepts }>;

const asked = (schemas: { readonly [event: string]: z.ZodType }): Asked =>
  new Map(
    Object.entries(schemas).map(([event, schema]) => [
      event,
      // zod makes the parts of a schema when they are looked at: not before such an event is read.
      { schema, accepts: once(() => accepting(schema)) },
    ]),
  );

const askedBy = (schemas: { readonly [S in StreamType]: Parameters<typeof asked>[0] }) =>
  new Map(streamTypes.map((type) => [type, asked(schemas[type])]));

const readable = once(() => askedBy(recordedSchemas()));
const folded = once(() => askedBy(foldedSchemas()));

function whyNot(
  all: ReadonlyMap<StreamType, Asked>,
  type: StreamType,
  { type: name, data }: DomainEvent,
): string | undefined {
  const known = all.get(type)?.get(name);
  if (!known) return `${name} is no event of this stream in this version of Collegium.`;
  if (known.accepts()(data)) return undefined;
  const parsed = ask(known.schema, data);
  return parsed.success ? undefined : z.prettifyError(parsed.error);
}

/** Who wrote a commit: one line, without control characters. */
export const actor = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, "This must be a writer's name: one line of at most 200 characters.");

/** Why a commit was made, as any program may have recorded it. */
export const recordedReason = reason(reading);
