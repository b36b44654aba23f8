import {
  actor,
  type Commit,
  commitBytes,
  maxCommitBytes,
  parseStreamName,
  recordedReason,
  streamTypes,
  whyUnreadable,
} from "@collegium/domain";
import * as z from "zod";

const stream = z
  .string()
  .refine((name) => parseStreamName(name) !== undefined, `is not <type>/<id> of ${streamTypes.join(", ")}`);

/** A commit as an archive holds it. What its events say is checked by the domain's reading schema: nothing that a program recorded is refused. */
export const sequencedCommit = z
  .strictObject({
    stream,
    revision: z.int().positive(),
    position: z.int().positive(),
    id: z.string().min(1).max(200),
    at: z.iso.datetime({ precision: 3 }),
    actor,
    reason: recordedReason.optional(),
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
      const problem = whyUnreadable(type, event);
      if (problem) context.addIssue({ code: "custom", path: ["events", index], message: problem });
    }
  });

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
