import { type StreamType, streamName } from "@collegium/domain";
import { organisations } from "./labels.ts";
import { event, type World, type Writes, write } from "./world.ts";

// A body is named in hundreds of documents, and all of them are made anew.
const kinds = [
  "topic",
  "topic",
  "topic",
  "topic",
  "person",
  "person",
  "person",
  "instrument",
  "instrument",
  "body",
] as const;

/** Two things of one kind turn out to be one; what others took the place of takes no further events. */
export function* merge(world: World): Writes {
  const { random, former, instruments } = world;
  switch (random.pick(kinds)) {
    case "topic": {
      const [id, into] = two(world, open(world, "topic", [...world.topics]), 10);
      if (id === undefined || into === undefined) return;
      world.merged.add(streamName("topic", id));
      return yield write("topic", id, event("TopicMerged", { into }));
    }
    case "body": {
      const all = organisations.map(([id]) => id);
      const [id, into] = two(world, open(world, "body", all), 6);
      if (id === undefined || into === undefined) return;
      world.merged.add(streamName("body", id));
      return yield write("body", id, event("BodyMerged", { into }));
    }
    case "person": {
      const [id, into] = two(world, former, 2);
      if (id === undefined || into === undefined) return;
      former.splice(former.indexOf(id), 1);
      return yield write("person", id, event("PersonMerged", { into }));
    }
    case "instrument": {
      const [id, into] = random.sample(instruments, instruments.length < 10 ? 0 : 2);
      if (id === undefined || into === undefined) return;
      instruments.splice(instruments.indexOf(id), 1);
      return yield write("instrument", id.id, event("InstrumentMerged", { into: into.id }));
    }
  }
}

/** Those that nothing took the place of. */
export const open = ({ merged }: World, type: StreamType, ids: readonly string[]): string[] =>
  ids.filter((id) => !merged.has(streamName(type, id)));

const two = ({ random }: World, ids: readonly string[], least: number): string[] =>
  ids.length < least ? [] : random.sample(ids, 2);
