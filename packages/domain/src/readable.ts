import * as z from "zod";
import { reason } from "./events/parts.ts";
import { reading } from "./events/reading.ts";
import { type DomainEvent, foldedSchemas, recordedSchemas } from "./events/schemas.ts";
import type { StreamType } from "./names.ts";
import { type RecordedEvent, upcast } from "./upcast.ts";

/**
 * Why a recorded event of a stream of some type can't be read, in words that name the field; undefined where it can.
 * Takes whatever any earlier program recorded, in any version, also what later rules refuse of new events. Never throws.
 */
export function whyUnreadable(type: StreamType, event: RecordedEvent): string | undefined {
  const current = currentOf(event);
  return typeof current === "string" ? current : whyNot(recordedSchemas, type, current);
}

/** A recorded event of a stream of some type in its current version, or why nothing can be folded of it. Never throws. */
export function foldable(type: StreamType, event: RecordedEvent): DomainEvent | string {
  const current = currentOf(event);
  return typeof current === "string" ? current : (whyNot(foldedSchemas, type, current) ?? current);
}

function currentOf(event: RecordedEvent): DomainEvent | string {
  try {
    return upcast(event);
  } catch (error) {
    return (error as Error).message;
  }
}

function whyNot(all: EventSchemas, type: StreamType, { type: name, data }: DomainEvent): string | undefined {
  const schemas = all[type];
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) return `${name} is no event of this stream in this version of Collegium`;
  const parsed = schema.safeParse(data);
  return parsed.success ? undefined : z.prettifyError(parsed.error);
}

type EventSchemas = { readonly [S in StreamType]: { readonly [type: string]: z.ZodType } };

/** Who wrote a commit: one line, without control characters. */
export const actor = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, "is no writer's name");

/** Why a commit was made, as any program may have recorded it. */
export const recordedReason = reason(reading);
