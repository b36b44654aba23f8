import { commitBytes, type DomainEvent, maxCommitBytes, type StreamName } from "@collegium/domain";

// What the register adds to a commit, at its longest: an id, a time, who wrote it.
const envelope = {
  id: "0".repeat(100),
  at: "2000-01-01T00:00:00.000Z",
  actor: "x".repeat(1000),
  revision: 1_000_000_000,
};
/** The most events that one write may have. */
const maxEvents = 500;

/** Sizes of the fewest commits, in order, that take all the events and keep each within the limit. */
export function commitSizes(stream: StreamName, events: readonly DomainEvent[], reason?: string): number[] {
  const empty = commitBytes({ ...envelope, stream, events: [], ...(reason !== undefined && { reason }) });
  const sizes: number[] = [];
  let bytes = 0;
  for (const event of events) {
    // Of two commits that differ in one event, one is longer by that event and a comma.
    const more =
      commitBytes({ ...envelope, stream, events: [event], ...(reason !== undefined && { reason }) }) -
      empty +
      1;
    const last = sizes.length - 1;
    const count = sizes[last];
    if (count === undefined || bytes + more > maxCommitBytes || count >= maxEvents) {
      sizes.push(1);
      bytes = empty + more;
    } else {
      sizes[last] = count + 1;
      bytes += more;
    }
  }
  return sizes;
}
