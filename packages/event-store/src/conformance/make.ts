import {
  type DomainEvent,
  type NewCommit,
  type Revision,
  revision,
  type StreamName,
  streamName,
} from "@collegium/domain";

export const topic = (id: string): StreamName => streamName("topic", id);
export const none: Revision = revision(0);
/** The time of the commits made here, `minutes` after a fixed start. */
export const time = (minutes = 0): string => new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString();

export const defined = (label: string): DomainEvent => ({
  type: "TopicDefined",
  version: 1,
  data: { names: { en: label } },
});
export const renamed = (label: string): DomainEvent => ({
  type: "TopicRenamed",
  version: 1,
  data: { names: { en: label } },
});

/** A commit of one event, told apart by its id. */
export const commit = (id: string, changes: Partial<NewCommit> = {}): NewCommit => ({
  id,
  at: time(),
  actor: "editor",
  events: [defined(id)],
  ...changes,
});

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
