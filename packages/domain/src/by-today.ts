import { append, nil } from "@hyperjump/json-pointer";
import { isNewClaimType } from "./deciders/claims.ts";
import { type DomainEvent, type DraftEvidence, type Evidence, sourceDetails } from "./events/index.ts";
import { mapEvidence } from "./evidence/walk.ts";
import type { StreamType } from "./ids.ts";
import { inWords } from "./in-words.ts";
import { parseDrafts } from "./parse.ts";
import { type Refusal, refuse } from "./refusals/refusal.ts";

/**
 * What today's rules of form would refuse of an event that was recorded under earlier ones, with pointers from its data; none where they would take it. Such events
 * stay as they are: rules bind new events alone.
 */
export function refusedToday(stream: StreamType, { type, data }: DomainEvent): readonly Refusal[] {
  if (type === "SourceDeposited") {
    const { sha256: _, length: __, mediaType: ___, ...details } = data;
    // Nobody was asked for the kind of a source once: that it isn't known is no slip.
    const parsed = sourceDetails.partial({ kind: true }).safeParse(details, { error: inWords });
    return (
      parsed.error?.issues.map(({ path, message }) =>
        refuse(
          "malformed",
          path.reduce<string>((pointer, part) => append(String(part), pointer), nil),
          {
            why: "schema",
            said: message,
          },
        ),
      ) ?? []
    );
  }
  const parsed = parseDrafts(stream, [{ type, data: asSent(type, data) }]);
  return parsed.outcome === "parsed"
    ? []
    : parsed.refusals.map((refusal) => ({ ...refusal, pointer: refusal.pointer.replace("/0/data", "") }));
}

/**
 * The data as an editor would send it: without the id that the register gave, and with words in place of those that it found, which are the text's
 * own: what they hold is no editor's.
 */
function asSent(type: string, data: DomainEvent["data"]): object {
  const draft: { claim?: string; passages?: unknown } = mapEvidence(data, (evidence) => {
    const { source, basis, note } = evidence;
    const sent: DraftEvidence = { source, exact: "words", basis, ...(note !== undefined && { note }) };
    return sent as Evidence;
  });
  if (Array.isArray(draft.passages)) draft.passages = draft.passages.map(() => ({ exact: "words" }));
  if (isNewClaimType(type)) delete draft.claim;
  return draft;
}
