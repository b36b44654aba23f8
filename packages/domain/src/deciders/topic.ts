import type { EventOf } from "../events/index.ts";
import { changing } from "./common.ts";
import type { Context, Decider, Refusal } from "./decider.ts";
import { refuse } from "./rules.ts";
import type { TopicState } from "./state.ts";

/**
 * Behaviour of `topic` streams. `broader` is said once, of a topic that was there before: so no topic is, over
 * however many steps, broader than itself.
 */
export const topicDecider: Decider<TopicState, EventOf<"topic">> = {
  initial: { type: "topic" },
  bars: (_event, { mergedInto }) =>
    mergedInto === undefined
      ? undefined
      : refuse("topic-merged", "", `This topic was merged into "${mergedInto}": record it there.`),
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

function withoutCircle(id: string, into: string, { mergedInto }: Pick<Context, "mergedInto">): Refusal[] {
  const passed = new Set<string>();
  for (let next = mergedInto(into); next !== undefined && !passed.has(next); next = mergedInto(next)) {
    if (next === id)
      return [
        refuse(
          "merge-circle",
          "/data/into",
          `"${into}" was merged into this topic: merging back makes a circle.`,
        ),
      ];
    passed.add(next);
  }
  return [];
}
