import type { Texts } from "../evidence/resolve.ts";
import { type StreamName, streamName } from "../ids.ts";
import type { Context } from "./decider.ts";
import { leadsTo } from "./lineage.ts";
import type { State, StateOf } from "./state.ts";

/** What is at hand of a register, for a decision. */
export interface AtHand extends Texts, Partial<Pick<Context, "exists">> {
  /** A stream as it stands; undefined, or its initial state, where it has no commits. */
  state(stream: StreamName): State | undefined;
  /** The same of what relations are followed over, where that is less than all: undefined for what was not. */
  followed?(stream: StreamName): State | undefined;
}

/** Whether a stream has been created. */
export const isCreated = (state: State | undefined): boolean => state?.details !== undefined;

/** All that a decider asks of the register, answered from streams as they stand. */
export function contextOf({ state, text, quotations, ...told }: AtHand): Context {
  const { exists = (stream) => isCreated(state(stream)), followed = state } = told;
  const named = <T extends State["type"]>(type: T, id: string) =>
    state(streamName(type, id)) as StateOf<T> | undefined;
  return {
    exists,
    text,
    ...(quotations && { quotations }),
    mergedInto: (topic) => named("topic", topic)?.mergedInto,
    broaderOf: (topic) => named("topic", topic)?.details?.broader,
    seriesOf: (series) => named("series", series)?.details?.of,
    session: (id) => named("session", id),
    kindOf: (body) => named("body", body)?.details?.kind,
    onward(stream, relation) {
      const thing = followed(stream);
      return thing && leadsTo(thing, relation);
    },
  };
}
