import * as z from "zod";
import { type Parts, reason } from "./parts.ts";

/** Where in its stream something was said: the commit's revision, and the event's place in it. */
export const statementId = z.strictObject({
  revision: z.int().min(1).describe("The revision of the commit that said it"),
  index: z.int().min(0).describe("The event's place in that commit, from 0"),
});
export type StatementId = z.infer<typeof statementId>;

/** Takes back one statement that others may have made, too: in every stream whose things are told of so. */
export const statementEvents = <E extends z.ZodObject>(parts: Parts<E>) => ({
  StatementRetracted: z.strictObject({ statement: statementId, reason: reason(parts) }),
});
