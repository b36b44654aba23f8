import { type RecordedEvent, type SequencedCommit, type StreamName, typeOf, upcast } from "@collegium/domain";
import type { EventStore, Sha256 } from "@collegium/event-store";

/** Hashes of the texts that a commit deposits. Only deposits are looked into, and those that this version can read. */
export const depositedBy = ({ events }: Pick<SequencedCommit, "events">): Sha256[] =>
  events.filter(({ type }) => type === "SourceDeposited").flatMap(hashOf);

function hashOf(recorded: RecordedEvent): Sha256[] {
  try {
    const event = upcast(recorded);
    return event.type === "SourceDeposited" ? [event.data.sha256 as Sha256] : [];
  } catch {
    return [];
  }
}

/** Whether a commit withholds the text of its source. */
export const withholds = ({ stream, events }: Pick<SequencedCommit, "stream" | "events">): boolean =>
  typeOf(stream) === "source" && events.some(({ type }) => type === "SourceWithheld");

/** Whether a source's stream says that its words are withheld: true from that commit on, also where a crash left them in the store. */
export async function isWithheld(events: EventStore, source: StreamName): Promise<boolean> {
  for await (const commit of events.readStream(source)) if (withholds(commit)) return true;
  return false;
}
