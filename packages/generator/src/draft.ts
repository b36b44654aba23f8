import { claimTypes, type DomainEvent } from "@collegium/domain";
import type { GeneratedCommit } from "./generate.ts";
import type { Sent } from "./world.ts";

/** What an editor sent for a commit. */
export const draftsOf = ({ commit, sent }: Pick<GeneratedCommit, "commit" | "sent">): readonly Sent[] =>
  sent ?? commit.events.map(draftOf);

/** What is sent for an event: claims without their ids, evidence without its place in the text. */
function draftOf({ type, data }: DomainEvent): Sent {
  const sent = JSON.parse(JSON.stringify(data), (key, value) =>
    key === "start" || key === "end" ? undefined : value,
  );
  if (claimTypes.some((claim) => claim === type)) delete sent.claim;
  return { type, data: sent };
}
