import {
  claimTypes,
  collections,
  type DomainEvent,
  idOf,
  noteInWords,
  type QuotationNote,
  streamTypes,
  typeOf,
} from "@collegium/domain";
import { type Answer, type Ctx, send } from "@collegium/http";
import * as z from "zod";
import type { Register } from "../register/register.ts";
import { preferredWait } from "./prefer.ts";
import type { Written } from "./record.ts";
import { shownWithin } from "./settle.ts";

const stream = z
  .string()
  .regex(new RegExp(`^(${streamTypes.join("|")})/[a-z0-9-]+$`))
  .meta({ example: "session/minsk-2014" });
const revision = z.int().positive().describe("The commit's place in the stream");
const claims = z.array(z.string()).describe("The ids given to the claims that were sent, in their order");

const notes = z
  .array(
    z
      .strictObject({
        pointer: z.string().describe("The words in the request's body: a JSON pointer (RFC 6901)"),
        kind: z
          .enum(["folded", "recorded-before"])
          .describe(
            "`folded`: the text has other signs than were sent, and these were recorded; `recorded-before`: the record had these words already, and they were taken as they are",
          ),
        exact: z.string().describe("The words as they are recorded"),
        detail: z.string(),
      })
      .meta({ id: "QuotationNote" }),
  )
  .optional()
  .describe("What is told of quotations that were recorded otherwise than as they were sent; at most 100");

/** The answer to a write that was recorded. */
export const writtenSchema = z
  .strictObject({
    stream,
    revision,
    position: z
      .int()
      .positive()
      .optional()
      .describe("The commit's place in the ledger, where that is known already"),
    at: z.iso.datetime(),
    claims,
    notes,
  })
  .meta({ id: "Written" });

/** The answer to a dry run: what would have been recorded, or was by the same request. */
export const decidedSchema = z
  .strictObject({
    dryRun: z.literal(true),
    stream,
    revision,
    at: z.iso
      .datetime()
      .optional()
      .describe(
        "When it was recorded, where this very request (its `Idempotency-Key`) was made before: made again it records nothing",
      ),
    claims,
    notes,
    events: z.array(
      z.strictObject({ type: z.string(), version: z.int(), data: z.record(z.string(), z.unknown()) }),
    ),
  })
  .meta({ id: "Decided" });

/**
 * Answers a write. The answer to a recorded one is made of the commit alone, so a retry is answered by the same bytes, whatever came
 * after; its `ETag` holds the revision, which is all that the next `If-Match` needs.
 */
export async function sendWritten(c: Ctx, register: Register, written: Written): Promise<Answer> {
  const { outcome, commit } = written;
  const { stream, revision, at, events } = commit;
  const notes = written.notes.length > 0 ? written.notes.map(noteShown) : undefined;
  if (outcome !== "recorded") {
    const recorded = outcome === "repeated" && { at };
    const decided = { dryRun: true, stream, revision, ...recorded, claims: claimsOf(events), notes, events };
    return send(c, JSON.stringify(decided), { cache: "no-store" });
  }
  const wait = preferredWait(c.req.header("prefer"));
  const shown = wait !== undefined && (await shownWithin(register, written, wait));
  return send(c, JSON.stringify({ ...writtenBody(written), notes }), {
    status: 201,
    etag: `"${revision}"`,
    cache: "no-store",
    headers: {
      location: `${c.get("exchange").site.baseUrl}/v1/${collections[typeOf(stream)]}/${idOf(stream)}`,
      ...(shown && { "preference-applied": `wait=${wait}` }),
    },
  });
}

const noteShown = (note: QuotationNote) => {
  const { pointer, kind, exact } = note;
  return { pointer, kind, exact, detail: noteInWords(note) };
};

/** What is said of a recorded commit. */
export const writtenBody = ({
  commit: { stream, revision, at, events },
  position,
}: Pick<Written, "commit" | "position">) => ({ stream, revision, position, at, claims: claimsOf(events) });

const claimsOf = (events: readonly DomainEvent[]): string[] => events.flatMap(claimOf);

const made: ReadonlySet<string> = new Set(claimTypes);
const claimOf = ({ type, data }: DomainEvent): string[] =>
  made.has(type) && "claim" in data && typeof data.claim === "string" ? [data.claim] : [];
