import { type StreamType, streamName } from "@collegium/domain";
import type { SheetBody, SheetTopic } from "../vocabulary.ts";
import { differences } from "./compare.ts";
import type { SheetFinding } from "./findings.ts";
import { missingMatches, planNamed } from "./named.ts";
import { afterReferences } from "./order.ts";
import type { Planned, Work } from "./work.ts";

export type Described<Entry> = Omit<Entry, "apartFrom">;

/** An entry of a sheet as the register would have it: from what else it is told apart is for the sheet alone. */
export function described<Entry extends object>(
  entry: Entry & { readonly apartFrom?: unknown },
): Described<Entry> {
  const { apartFrom: _, ...rest } = entry;
  return rest as Described<Entry>;
}

/** Creates what the register lacks, in one write. */
export function create(
  work: Work,
  type: StreamType,
  id: string,
  pointer: string,
  planned: readonly Planned[],
): SheetFinding[] {
  work.append(type, id, planned);
  return [{ kind: "recorded", stream: streamName(type, id), pointer, detail: `${type} "${id}"` }];
}

/** Bodies: those that others are part of come first. */
export function planBodies(work: Work): SheetFinding[] {
  const bodies = work.sheet.bodies ?? {};
  const refs = (id: string) => [bodies[id]?.parent, bodies[id]?.country];
  return afterReferences(Object.keys(bodies), refs).flatMap((id) =>
    planBody(work, id, described(bodies[id] as SheetBody)),
  );
}

function planBody(work: Work, id: string, written: Described<SheetBody>): SheetFinding[] {
  const pointer = `/bodies/${id}`;
  if (work.merges.tell("body", id, pointer)) return [];
  const body = work.merges.taken(written, pointer);
  const { details, former } = work.state("body", id);
  if (!details)
    return create(work, "body", id, pointer, [{ draft: { type: "BodyRegistered", data: body }, pointer }]);
  const { names, matches, ...fixed } = body;
  return planNamed(work, {
    type: "body",
    id,
    pointer,
    recorded: details,
    former: former.map((before) => before.names),
    stated: { names },
    fixed: [...differences(details, fixed, work.merges.alike), ...missingMatches(details.matches, matches)],
    rename: (all) => ({ type: "BodyRenamed", data: { names: all } }),
  });
}

/** Topics: wider ones come first. */
export function planTopics(work: Work): SheetFinding[] {
  const topics = work.sheet.topics ?? {};
  return afterReferences(Object.keys(topics), (topic) => [topics[topic]?.broader]).flatMap((id) =>
    planTopic(work, id, described(topics[id] as SheetTopic)),
  );
}

function planTopic(work: Work, id: string, written: Described<SheetTopic>): SheetFinding[] {
  const pointer = `/topics/${id}`;
  if (work.merges.tell("topic", id, pointer)) return [];
  const topic = work.merges.taken(written, pointer);
  const { details } = work.state("topic", id);
  if (!details)
    return create(work, "topic", id, pointer, [{ draft: { type: "TopicDefined", data: topic }, pointer }]);
  const { names, matches, ...fixed } = topic;
  return planNamed(work, {
    type: "topic",
    id,
    pointer,
    recorded: details,
    stated: { names },
    fixed: [...differences(details, fixed, work.merges.alike), ...missingMatches(details.matches, matches)],
    rename: (all) => ({ type: "TopicRenamed", data: { names: all } }),
  });
}
