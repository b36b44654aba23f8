import { claimTypes, type DomainEvent } from "@collegium/domain";

/** What an editor sent for an event: claims without their ids, evidence without its place in the text. */
export function draftOf({ type, data }: DomainEvent): { type: string; data: unknown } {
  const sent = JSON.parse(JSON.stringify(data), (key, value) =>
    key === "start" || key === "end" ? undefined : value,
  );
  if (claimTypes.some((claim) => claim === type)) delete sent.claim;
  return { type, data: sent };
}
