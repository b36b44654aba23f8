import type { EventType } from "../events/index.ts";
import type { StreamName, StreamType } from "../ids.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import type { State } from "./state.ts";

/** The events that a stream can begin with. */
const firstEvents: { readonly [S in StreamType]: readonly EventType[] } = {
  body: ["BodyRegistered"],
  person: ["PersonRegistered"],
  topic: ["TopicDefined"],
  series: ["SeriesDefined"],
  source: ["SourceDeposited"],
  instrument: ["InstrumentRegistered"],
  session: ["SessionAnnounced", "SessionHeld"],
};

/** Whether an event is one that a stream of its type can begin with. */
export const begins = (type: StreamType, event: string): boolean =>
  firstEvents[type].some((first) => first === event);

/** Creation comes first, and once. That a session is held after it was announced is no second creation. */
export function createdOnce(type: EventType, stream: StreamName, state: State): Refusal | undefined {
  const creates = firstEvents[state.type].includes(type);
  if (!state.details && !creates) {
    return refuse("not-created", "/type", { stream, begins: firstEvents[state.type] });
  }
  return state.details && creates && type !== "SessionHeld"
    ? refuse("already-created", "/type", { stream })
    : undefined;
}
