import { begins, claimTypes, type DomainEvent, type SequencedCommit, typeOf } from "@collegium/domain";

/** A stream as far as its commits were read. */
interface Stream {
  revision: number;
  at: string;
  /** How many claims it has given ids to; undefined once an event came that this version doesn't know. */
  claims: number | undefined;
  /** Whether the session was held, after it was announced or at once. */
  held: boolean;
}

/** What follows what in each stream of a ledger: about 200 bytes a stream are remembered. */
export interface StreamOrder {
  /** Why a commit can't follow what its stream has so far; undefined where it can. Goes on from it either way. */
  follow(commit: SequencedCommit, events: readonly (DomainEvent | undefined)[]): string | undefined;
  has(stream: string): boolean;
}

/**
 * Holds commits to the order that every program kept: revisions dense, times never back, one event that begins the stream, and that first,
 * claims numbered as they came. Events that this version doesn't know are `undefined`: what they are is left open.
 */
export function streamOrder(): StreamOrder {
  const streams = new Map<string, Stream>();
  return {
    has: (stream) => streams.has(stream),
    follow(commit, events) {
      const { revision, at } = commit;
      const last = streams.get(commit.stream) ?? { revision: 0, at: "", claims: 0, held: false };
      const faults = [outOfOrder(commit, last)];
      const now = { ...last, revision, at };
      streams.set(commit.stream, now);
      for (const [index, event] of events.entries())
        faults.push(take(event, now, commit, revision === 1 && index === 0));
      return faults.find((fault) => fault !== undefined);
    },
  };
}

function outOfOrder({ stream, revision, at }: SequencedCommit, last: Stream): string | undefined {
  if (revision !== last.revision + 1)
    return `revision ${revision} of ${stream} follows revision ${last.revision}`;
  return at < last.at ? `a commit of ${stream} at ${at} follows one at ${last.at}` : undefined;
}

/** Why an event can't be the stream's next one. Changes what is known of the stream. */
function take(
  event: DomainEvent | undefined,
  state: Stream,
  { stream }: SequencedCommit,
  isFirst: boolean,
): string | undefined {
  if (!event) {
    state.claims = undefined;
    return undefined;
  }
  const beginning = begins(typeOf(stream), event.type);
  // A session is announced, and held afterwards: that is no second beginning.
  const holds = event.type === "SessionHeld" && !state.held;
  if (event.type === "SessionHeld") state.held = true;
  if (isFirst && !beginning) return `${stream} begins with ${event.type}`;
  if (!isFirst && beginning && !holds) return `${event.type} begins ${stream} a second time`;
  return claimFault(event, state);
}

const newClaims: ReadonlySet<string> = new Set(claimTypes);

function claimFault({ type, data }: DomainEvent, state: Stream): string | undefined {
  if (state.claims === undefined || !("claim" in data)) return undefined;
  const number = Number(data.claim.slice(1));
  if (!newClaims.has(type))
    return number <= state.claims ? undefined : `${type} is of claim ${data.claim}, which is not there`;
  state.claims++;
  return number === state.claims
    ? undefined
    : `claim ${data.claim} stands where c${state.claims} would be next`;
}
