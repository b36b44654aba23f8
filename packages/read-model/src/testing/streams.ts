import {
  type Commit,
  claimTypes,
  type DomainEvent,
  follow,
  initialState,
  revision,
  type State,
  type StreamType,
  streamName,
} from "@collegium/domain";
import { eventTypesOf, fieldsOf, recordedEvents } from "@collegium/domain/testing";
import fc from "fast-check";

/**
 * Random histories of one stream, each a commit of one event: whatever the reading schema takes and the stream takes at that point, whether
 * or not it would be decided so. Claims are numbered in order, and what happens to one happens to one that was made, and to fields that it has.
 */
export const streams = (type: StreamType, size = 12): fc.Arbitrary<Commit[]> =>
  fc
    .array(fc.tuple(fc.oneof(...eventTypesOf(type).map((name) => recordedEvents(type, name))), fc.nat()), {
      minLength: size,
      maxLength: 3 * size,
    })
    .map((drawn) => history(type, drawn));

function history(type: StreamType, drawn: readonly (readonly [DomainEvent, number])[]): Commit[] {
  const stream = streamName(type, "subject");
  const commits: Commit[] = [];
  let state: State = initialState(type);
  let claims = 0;
  for (const [one, pick] of drawn) {
    const isNew = (claimTypes as readonly string[]).includes(one.type);
    const claim = isNew ? claims + 1 : (pick % Math.max(claims, 1)) + 1;
    const count = commits.length + 1;
    const commit: Commit = {
      id: `commit-${count}`,
      at: new Date(Date.UTC(2024, 0, 1, 0, count)).toISOString(),
      actor: "ada",
      events: [aboutStatement(aboutClaim(one, `c${claim}`, state), pick, commits.length)],
      stream,
      revision: revision(count),
    };
    const next = follow(state, commit);
    if (next.outcome === "refused") continue;
    if (isNew) claims++;
    state = next.state;
    commits.push(commit);
  }
  return commits;
}

/** What is taken back is mostly there: every commit has one event. */
function aboutStatement(one: DomainEvent, pick: number, commits: number): DomainEvent {
  if (one.type !== "StatementRetracted") return one;
  const statement = { revision: (pick % Math.max(commits, 1)) + 1, index: 0 };
  return { ...one, data: { ...one.data, statement } };
}

function aboutClaim(one: DomainEvent, claim: string, state: State): DomainEvent {
  if (!("claim" in one.data)) return one;
  const named = { ...one, data: { ...one.data, claim } } as DomainEvent;
  const known = state.type === "session" && state.claims.get(claim)?.type;
  if (named.type !== "ClaimCorrected" || !known) return named;
  const own = new Set(fieldsOf("session", known));
  const changes = Object.entries(named.data.changes).filter(([field]) => own.has(field));
  return { ...named, data: { ...named.data, changes: Object.fromEntries(changes) } } as DomainEvent;
}
