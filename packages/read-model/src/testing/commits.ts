import {
  type Commit,
  currentVersion,
  type DomainEvent,
  type EventOf,
  type EventType,
  type Evidence,
  revision,
  type StreamType,
  streamName,
} from "@collegium/domain";

/** An event of the current version, as recorded. */
export const event = <S extends StreamType, T extends EventOf<S>["type"]>(
  _stream: S,
  type: T,
  data: Extract<EventOf<S>, { type: T }>["data"],
): DomainEvent => ({ type, version: currentVersion(type as EventType), data }) as DomainEvent;

/** Evidence that quotes a source; where it stands is made up from the words. */
export const quoting = (source: string, exact = "words of the communiqué"): Evidence => ({
  source,
  exact,
  basis: "stated",
  start: 10,
  end: 10 + exact.length,
});

/** A register in the writing: keeps each stream's revision, and a minute between commits. */
export function writing(begun = "2024-01-01T00:00:00.000Z") {
  const commits: Commit[] = [];
  const revisions = new Map<string, number>();
  return {
    commits,
    commit(type: StreamType, id: string, events: readonly DomainEvent[], reason?: string): Commit {
      const stream = streamName(type, id);
      const next = (revisions.get(stream) ?? 0) + 1;
      revisions.set(stream, next);
      const at = new Date(Date.parse(begun) + commits.length * 60_000).toISOString();
      const commit: Commit = {
        id: `commit-${commits.length + 1}`,
        at,
        actor: "ada",
        ...(reason !== undefined && { reason }),
        events,
        stream,
        revision: revision(next),
      };
      commits.push(commit);
      return commit;
    },
  };
}

const details = {
  format: "joint-collegium" as const,
  title: "Joint session of the collegiums",
  date: "2014-11-18",
  place: "Minsk",
  host: "belarus",
  parties: ["belarus", "russia"],
  series: "joint-collegium",
};

/** A session as held, with what a test wants otherwise. */
export const held = (
  changed: Partial<typeof details> & { source?: string; under?: string[] } = {},
): DomainEvent => {
  const { source = "mfa-2014", ...rest } = changed;
  return event("session", "SessionHeld", {
    ...details,
    ...rest,
    evidence: { date: [quoting(source, "November 18")] },
  });
};

/** A topic's discussion. */
export const discussed = (claim: string, topic: string, source = "mfa-2014"): DomainEvent =>
  event("session", "TopicDiscussed", {
    claim,
    topics: [topic],
    emphasis: "plain",
    frameworks: ["body/osce"],
    wording: "discussed",
    by: "joint",
    evidence: [quoting(source, "arms control")],
  });
