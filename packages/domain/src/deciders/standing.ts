import type { ClaimType, DomainEvent, EventOf, StatementId } from "../events/index.ts";
import type { StreamName, StreamType } from "../ids.ts";
import { namedBy } from "../references.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { barredByClaim, replacedByStanding, type StandingClaims, within } from "./claim-rules.ts";
import { isClaimLifeEvent, isNewClaim } from "./claims.ts";
import { barredByMerging } from "./common.ts";
import { barredByStatus } from "./session-rules.ts";
import type { SessionState } from "./state.ts";
import { unknownStatement } from "./statements.ts";

/**
 * What of a stream those rules ask that every program had, from the first that could record such events: far less than its state, some bytes
 * a claim and a statement. So whole ledgers can be held to them at once.
 */
export interface Standing {
  readonly type: StreamType;
  status: SessionState["status"];
  mergedInto?: string;
  isWithheld?: true;
  /** Code points of a source's text. */
  length?: number;
  /** The types of a session's claims, the first one first. */
  claims?: ClaimType[];
  retracted?: Set<string>;
  /** Statements that were not taken back, and the claims that they are of, if they are of any. */
  statements?: Map<string, string | undefined>;
}

export const newStanding = (type: StreamType): Standing => ({ type, status: "none" });

/** How many claims a session has been given. */
export const claimsOf = ({ claims = [] }: Standing): number => claims.length;

/**
 * Why no program can have recorded an event at this point of its stream; undefined where one can. Whether the stream has begun, and whether
 * a new claim has the next number, is not asked here.
 *
 * Law: it refuses nothing that any decider let through.
 */
export const barredBy = (event: DomainEvent, standing: Standing, stream: StreamName): Refusal | undefined =>
  barredByMerging(standing as Parameters<typeof barredByMerging>[0]) ??
  (standing.type === "session" ? barredInSession(event as EventOf<"session">, standing) : undefined) ??
  (standing.type === "source" ? barredInSource(event as EventOf<"source">, standing) : undefined) ??
  unknownStatement(event, (id) => stands(id, standing)) ??
  itself(event, stream);

const key = ({ revision, index }: StatementId): string => `${revision}/${index}`;

function stands(id: StatementId, { statements, retracted }: Standing): boolean {
  if (!statements?.has(key(id))) return false;
  const claim = statements.get(key(id));
  return claim === undefined || !retracted?.has(claim);
}

function itself(event: DomainEvent, stream: StreamName): Refusal | undefined {
  const reference = namedBy(event).find((named) => named.stream === stream);
  return reference && refuse("self-reference", `/data${reference.pointer}`, { stream });
}

const known = ({ claims, retracted }: Standing): StandingClaims => ({
  get(id) {
    const type = claims?.[Number(id.slice(1)) - 1];
    return type && { type, ...(retracted?.has(id) && { retracted: true }) };
  },
});

function barredInSession(event: EventOf<"session">, standing: Standing): Refusal | undefined {
  const barred = barredByStatus(event, { status: standing.status });
  if (barred) return barred;
  const claims = known(standing);
  if (isNewClaim(event)) {
    const { claim, within: meeting } = event.data;
    return meeting === undefined ? undefined : within(meeting, event.type, claim, claims, "/data/within")[0];
  }
  if (!isClaimLifeEvent(event)) return undefined;
  const unfit = barredByClaim(event, claims);
  if (unfit) return unfit;
  if (event.type === "ClaimRetracted") return replacedByStanding(event.data, claims)[0];
  const meeting = event.type === "ClaimCorrected" ? event.data.changes.within : undefined;
  const type = claims.get(event.data.claim)?.type;
  return meeting && type
    ? within(meeting, type, event.data.claim, claims, "/data/changes/within")[0]
    : undefined;
}

function barredInSource(event: EventOf<"source">, { isWithheld, length = 0 }: Standing): Refusal | undefined {
  if (event.type === "SourceWithheld") return isWithheld ? refuse("already-withheld", "", {}) : undefined;
  if (event.type !== "PassagesSetAside" && event.type !== "PassagesTakenUp") return undefined;
  const at = event.data.passages.findIndex(({ start, end }) => start >= end || end > length);
  return at < 0
    ? undefined
    : refuse("unrecordable", `/data/passages/${at}`, { why: `the text has no such place: ${length} signs` });
}

/** Goes on from an event, wherever it stands. */
export function goOn(standing: Standing, event: DomainEvent, at: StatementId): void {
  if (standing.type === "session") goOnInSession(standing, event as EventOf<"session">, at);
  switch (event.type) {
    case "SourceDeposited":
      standing.length = event.data.length;
      break;
    case "SourceWithheld":
      standing.isWithheld = true;
      break;
    case "BodyMerged":
    case "PersonMerged":
    case "TopicMerged":
    case "InstrumentMerged":
      standing.mergedInto = event.data.into;
      break;
    case "OfficeHeld":
    case "InstrumentAliasAdded":
    case "InstrumentLinked":
    case "PartyAcceded":
    case "PartyLeft":
      state(standing, at, undefined);
      break;
    case "StatementRetracted":
      standing.statements?.delete(key(event.data.statement));
      break;
  }
}

function state(standing: Standing, at: StatementId, claim: string | undefined): void {
  standing.statements ??= new Map();
  standing.statements.set(key(at), claim);
}

const statusAfter = new Map<string, Standing["status"]>([
  ["SessionAnnounced", "announced"],
  ["SessionHeld", "held"],
  ["SessionCancelled", "cancelled"],
  ["SessionWithdrawn", "withdrawn"],
]);

function goOnInSession(standing: Standing, event: EventOf<"session">, at: StatementId): void {
  standing.status = statusAfter.get(event.type) ?? standing.status;
  if (isNewClaim(event)) {
    standing.claims ??= [];
    standing.claims.push(event.type);
  } else if (event.type === "ClaimRetracted") {
    standing.retracted ??= new Set();
    standing.retracted.add(event.data.claim);
  } else if (isClaimLifeEvent(event) && event.type !== "ClaimCorrected") {
    state(standing, at, event.data.claim);
  }
}
