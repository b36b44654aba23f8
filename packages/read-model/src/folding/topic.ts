import { displayName, type EventOf } from "@collegium/domain";
import type { TopicDocument } from "../documents/topic.ts";
import type { Evolve } from "./evolve.ts";
import { compact, given, matchesOf, namesOf, unnamed } from "./values.ts";

export const evolveTopic: Evolve<TopicDocument, EventOf<"topic">> = (document, event, start) => {
  switch (event.type) {
    case "TopicDefined": {
      const { names, broader, matches } = event.data;
      return compact({
        ...start("topic"),
        name: displayName(names),
        names: namesOf(names),
        broader: given(broader, unnamed),
        matches: given(matches, matchesOf),
      });
    }
    case "TopicRenamed": {
      const { names } = event.data;
      return { ...document(), name: displayName(names), names: namesOf(names) };
    }
    case "TopicMerged": {
      // Once and for good, or who mentions what could not be traced. No decider lets a second one through.
      const topic = document();
      if (topic.mergedInto) throw new RangeError(`The topic was merged into ${topic.mergedInto.id} before`);
      return { ...topic, mergedInto: unnamed(event.data.into) };
    }
  }
};
