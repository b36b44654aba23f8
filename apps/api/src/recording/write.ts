import {
  type Decision,
  type DomainEvent,
  parseStreamName,
  type QuotationNote,
  type State,
  type StreamType,
  streamName,
} from "@collegium/domain";
import type { Answer, Ctx } from "@collegium/http";
import type { Logger } from "pino";
import { historyUrl } from "../http/history-url.ts";
import { missingScopes } from "../identity/authenticate.ts";
import { identified } from "../identity/authorise.ts";
import type { Scope, VerifyToken } from "../identity/index.ts";
import { isProblem, type PlaceOf, type Problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import type { Register } from "../register/register.ts";
import { requestId } from "./idempotency.ts";
import type { writeLimiter } from "./limit.ts";
import { readPrecondition } from "./precondition.ts";
import { record } from "./record.ts";
import { settle } from "./settle.ts";
import { sendWritten } from "./written.ts";

/** What writing needs beyond the register. */
export interface Writing {
  readonly register: Register;
  readonly verifyToken: VerifyToken;
  readonly log: Logger;
  /** Called after each commit, before its answer: what was read until then is no longer what is there. */
  changed(): void;
  readonly limit?: ReturnType<typeof writeLimiter>;
}

/** What a body asks for, once it is understood. */
export interface Intent {
  /** All that makes the body what it is, as JSON: the same key with other content is refused. */
  readonly content: unknown;
  readonly reason?: string;
  decide(state: State): Promise<Decision>;
  readonly place: PlaceOf;
  notes?(before: State, events: readonly DomainEvent[]): readonly QuotationNote[];
  prepare?(): Promise<void>;
}

/** Refuses a writer who lacks one of these scopes: to be asked as soon as it is known which are needed, before anything that costs more. */
export type Lacking = (scopes: Iterable<Scope>) => Problem | undefined;

/**
 * One write, from request to answer. Who writes is settled before a byte of the body is read, and what the body says before the
 * register is asked anything.
 */
export async function write(
  c: Ctx,
  { register, verifyToken, log, limit, changed }: Writing,
  type: StreamType,
  dryRun: boolean,
  understand: (request: Request, lacking: Lacking) => Promise<Intent | Problem>,
): Promise<Answer | Problem> {
  const { headers } = c.req.raw;
  const writer = await identified(c, { verifyToken, clock: register.clock, log });
  if (isProblem(writer)) return writer;
  const { principal } = writer;
  const { actor } = principal;
  const lacking: Lacking = (scopes) => missingScopes(principal, scopes);
  // Which of them a body needs, only the body tells; who has neither, sends none that is read.
  const reader = writing.every((scope) => !principal.scopes.has(scope)) ? lacking(["record"]) : undefined;
  if (reader) return reader;

  const stream = streamName(type, c.req.param("id") ?? "");
  if (!parseStreamName(stream)) return badId;
  const precondition = readPrecondition(headers);
  if (isProblem(precondition)) return precondition;
  const full = limit?.(actor, register.clock());
  if (full) return full;

  const intent = await understand(c.req.raw, lacking);
  if (isProblem(intent)) return intent;
  const request = requestId(headers, actor, stream, intent.content);
  if (isProblem(request)) return request;

  const written = await record(register, {
    stream,
    actor,
    seen: precondition.seen,
    historyAfter: (after) => historyUrl(c.get("exchange").site.baseUrl, stream, after),
    request,
    reason: intent.reason,
    dryRun,
    decide: intent.decide,
    place: intent.place,
    notes: intent.notes,
    prepare: intent.prepare,
  });
  if (isProblem(written)) return written;
  if (written.outcome !== "recorded") return sendWritten(c, register, written);
  c.get("exchange").recorded = written.commit;
  try {
    await settle(register, written.commit, log);
    return await sendWritten(c, register, written);
  } finally {
    changed();
  }
}

const writing: readonly Scope[] = ["record", "curate"];

const badId = malformed(
  "bad-id",
  "The id in the path is malformed: 1 to 80 of a to z, 0 to 9 and single hyphens between them, in lower case.",
);
