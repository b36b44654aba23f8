import {
  type Commit,
  commitBytes,
  eventSchemas,
  maxCommitBytes,
  parseStreamName,
  streamTypes,
  upcast,
} from "@collegium/domain";
import * as z from "zod";

const stream = z
  .string()
  .refine((name) => parseStreamName(name) !== undefined, `is not <type>/<id> of ${streamTypes.join(", ")}`);

/** A commit as an archive holds it. The events' data is checked against the domain's own schemas. */
export const sequencedCommit = z
  .strictObject({
    stream,
    revision: z.int().positive(),
    position: z.int().positive(),
    id: z.string().min(1).max(200),
    at: z.iso.datetime({ precision: 3 }),
    actor: z.string().min(1),
    reason: z.string().optional(),
    events: z
      .array(z.strictObject({ type: z.string(), version: z.int().positive(), data: z.unknown() }))
      .min(1),
  })
  .superRefine((commit, context) => {
    const { position: _, ...recorded } = commit;
    const bytes = commitBytes(recorded as unknown as Commit);
    if (bytes > maxCommitBytes)
      context.addIssue({
        code: "custom",
        message: `it has ${bytes} bytes, and ${maxCommitBytes} are the most`,
      });
    const type = parseStreamName(commit.stream)?.type;
    if (type === undefined) return;
    for (const [index, event] of commit.events.entries()) {
      const problem = problemOf(eventSchemas[type], event);
      if (problem) context.addIssue({ code: "custom", path: ["events", index], message: problem });
    }
  });

function problemOf(
  schemas: Readonly<Record<string, z.ZodType>>,
  event: { type: string; version: number; data: unknown },
): string | undefined {
  if (!Object.hasOwn(schemas, event.type))
    return `${event.type} is no event of this stream in this version of Collegium`;
  try {
    const { type, data } = upcast({ ...event, data: event.data });
    const parsed = schemas[type]?.safeParse(data);
    return parsed?.success === false ? z.prettifyError(parsed.error) : undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
