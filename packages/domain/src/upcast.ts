import type { DomainEvent } from "./events/index.ts";

/** An event as it was recorded, in whichever version its type had then. */
export interface RecordedEvent {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}

export function upcast(event: RecordedEvent): DomainEvent {
  return event as DomainEvent;
}

export const currentVersion = (_type: DomainEvent["type"]): number => 1;
