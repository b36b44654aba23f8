import {
  barredBy,
  begins,
  claimsOf,
  claimTypes,
  type DomainEvent,
  goOn,
  newStanding,
  refusalInWords,
  type SequencedCommit,
  type Standing,
  typeOf,
} from "@collegium/domain";

/** A stream as far as its commits were read. */
interface Stream {
  revision: number;
  at: string;
  /** What it can take next; undefined once an event came that this version doesn't know. */
  standing: Standing | undefined;
}

/** What follows what in each stream of a ledger: about 300 bytes a stream are remembered, and some for each claim and statement. */
export interface StreamOrder {
  /** Why a commit can't follow what its stream has so far; undefined where it can. Goes on from it either way. */
  follow(commit: SequencedCommit, events: readonly (DomainEvent | undefined)[]): string | undefined;
  has(stream: string): boolean;
  /** Whether a session has a claim of that id; true where an event came in it that this version doesn't know. */
  hasClaim(stream: string, claim: string): boolean;
}

/**
 * Holds commits to the order that every program kept: revisions dense, times never back, one event that begins the stream, and that first,
 * claims numbered as they came, nothing after the end of a thing, and nothing of a claim, a statement or a place that is not there. Events that
 * this version doesn't know are `undefined`: what they are is left open.
 */
export function streamOrder(): StreamOrder {
  const streams = new Map<string, Stream>();
  return {
    has: (stream) => streams.has(stream),
    hasClaim(stream, claim) {
      const standing = streams.get(stream)?.standing;
      return !standing || numberOf(claim) <= claimsOf(standing);
    },
    follow(commit, events) {
      const { stream, revision, at } = commit;
      const begun = streams.get(stream);
      const last = begun ?? { revision: 0, at: "", standing: newStanding(typeOf(stream)) };
      const faults = [outOfOrder(commit, last)];
      const now = { ...last, revision, at };
      streams.set(stream, now);
      for (const [index, event] of events.entries())
        faults.push(take(event, now, commit, { isFirst: revision === 1 && index === 0, index }));
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
  { stream, revision }: SequencedCommit,
  { isFirst, index }: { readonly isFirst: boolean; readonly index: number },
): string | undefined {
  if (!event) {
    state.standing = undefined;
    return undefined;
  }
  const { standing } = state;
  const beginning = begins(typeOf(stream), event.type);
  // A session is announced, and held afterwards: that is no second beginning. Whether it was held is asked below.
  const holds = event.type === "SessionHeld";
  const misplaced = isFirst
    ? !beginning && `${stream} begins with ${event.type}`
    : beginning && !holds && `${event.type} begins ${stream} a second time`;
  if (!standing) return misplaced || undefined;
  const why = misplaced || misnumbered(event, standing) || barred(event, standing, stream);
  goOn(standing, event, { revision, index });
  return why;
}

function barred(event: DomainEvent, standing: Standing, stream: SequencedCommit["stream"]) {
  const refusal = barredBy(event, standing, stream);
  return refusal && `${event.type} ${refusal.pointer}: ${refusalInWords(refusal)}`;
}

const newClaims: ReadonlySet<string> = new Set(claimTypes);
const numberOf = (claim: string): number => Number(claim.slice(1));

function misnumbered({ type, data }: DomainEvent, standing: Standing): string | undefined {
  if (!("claim" in data) || !newClaims.has(type)) return undefined;
  const next = claimsOf(standing) + 1;
  return numberOf(data.claim) === next
    ? undefined
    : `claim ${data.claim} stands where c${next} would be next`;
}
