import type { EventOf } from "../events/index.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { barredByMerging, changing } from "./common.ts";
import type { Context, Decider } from "./decider.ts";
import type { TopicState } from "./state.ts";

/**
 * Behaviour of `topic` streams. `broader` is said once, of a topic that was there before, and no topic is merged
 * into one below it: so no topic is, over however many steps, broader than itself.
 */
export const topicDecider: Decider<TopicState, EventOf<"topic">> = {
  initial: { type: "topic", mergedInto: undefined },
  bars: (_event, state) => barredByMerging(state),
  check(event, state, { id, context }) {
    switch (event.type) {
      case "TopicDefined":
        return [];
      case "TopicRenamed":
        return changing(state.details, event.data, "/data/names");
      case "TopicMerged":
        return withoutCircle(id, event.data.into, context);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case "TopicDefined":
        return { ...state, details: event.data };
      case "TopicRenamed":
        return state.details ? { ...state, details: { ...state.details, ...event.data } } : state;
      case "TopicMerged":
        return { ...state, mergedInto: event.data.into };
    }
  },
};

/** From a topic on, what took its place or else stands above it: that chain must never come back. */
function withoutCircle(id: string, into: string, context: Context): Refusal[] {
  const passed = new Set<string>();
  let onlyMerges = true;
  for (let at: string | undefined = into; at !== undefined && !passed.has(at); ) {
    if (at === id && at !== into)
      return [refuse(onlyMerges ? "merge-circle" : "broader-circle", "/data/into", { into })];
    passed.add(at);
    const merged = context.mergedInto(at);
    onlyMerges &&= merged !== undefined;
    at = merged ?? context.broaderOf(at);
  }
  return [];
}
