import type { DomainEvent } from "./events/index.ts";
import type { StreamName } from "./names.ts";

/** Every stream that an event refers to, each once: things named, speakers' bodies, sources quoted. */
export function referencesOf(_event: DomainEvent): StreamName[] {
  return [];
}
