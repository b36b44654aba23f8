import * as z from "zod";
import { reason } from "./events/parts.ts";
import { reading } from "./events/reading.ts";
import { recordedSchemas } from "./events/schemas.ts";
import type { StreamType } from "./names.ts";
import { type RecordedEvent, upcast } from "./upcast.ts";

/**
 * Why a recorded event of a stream of some type can't be read, in words that name the field; undefined where it can.
 * Takes whatever any earlier program recorded, in any version, also what later rules refuse of new events. Never throws.
 */
export function whyUnreadable(type: StreamType, event: RecordedEvent): string | undefined {
  const schemas: { readonly [type: string]: z.ZodType } = recordedSchemas[type];
  const schema = Object.hasOwn(schemas, event.type) ? schemas[event.type] : undefined;
  if (!schema) return `${event.type} is no event of this stream in this version of Collegium`;
  try {
    const parsed = schema.safeParse(upcast(event).data);
    return parsed.success ? undefined : z.prettifyError(parsed.error);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Who wrote a commit: one line, without control characters. */
export const actor = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, "is no writer's name");

/** Why a commit was made, as any program may have recorded it. */
export const recordedReason = reason(reading);
