import type { EventOf, Evidence } from "@collegium/domain";
import type { SessionDocument } from "../documents/session.ts";
import { addClaim, changeClaim, isNewClaim } from "./claims.ts";
import type { Evolve } from "./evolve.ts";
import { compact, corrected, datumOf, given, quotesOf, same, unnamed } from "./values.ts";

type SessionEvent = EventOf<"session">;
type DataOf<T extends SessionEvent["type"]> = Extract<SessionEvent, { type: T }>["data"];

export const evolveSession: Evolve<SessionDocument, SessionEvent> = (document, event, start, at) => {
  if (isNewClaim(event)) return addClaim(document(), event);
  switch (event.type) {
    case "SessionAnnounced":
      return { ...start("session"), status: "announced", ...details(event.data), claims: [], sources: [] };
    case "SessionHeld": {
      const { claims, ...head } = start("session");
      return { ...head, status: "held", ...details(event.data), claims: claims ?? [], sources: [] };
    }
    case "SessionCancelled": {
      const { reason, evidence } = event.data;
      const cancelled = compact({ reason, at, evidence: quotesOf(evidence) });
      return { ...document(), status: "cancelled", cancelled };
    }
    case "SessionDetailsCorrected":
      return correct(document(), event.data);
    case "SessionWithdrawn": {
      const { reason, duplicateOf } = event.data;
      const original = given(duplicateOf, (id) => ({ id, title: id }));
      return {
        ...document(),
        status: "withdrawn",
        withdrawn: compact({ reason, at, duplicateOf: original }),
      };
    }
    default:
      return changeClaim(document(), event, at);
  }
};

type FieldEvidence = { readonly [F in keyof SessionDocument["evidence"]]?: readonly Evidence[] };

// In the order of the schema, so that a field corrected later stands where it always stood.
const evidenceOf = (evidence: FieldEvidence): SessionDocument["evidence"] =>
  compact({
    date: quotesOf(evidence.date ?? []),
    format: given(evidence.format, quotesOf),
    title: given(evidence.title, quotesOf),
    place: given(evidence.place, quotesOf),
    host: given(evidence.host, quotesOf),
    parties: given(evidence.parties, quotesOf),
    series: given(evidence.series, quotesOf),
  });

const details = ({ format, title, date, place, host, parties, series, evidence }: DataOf<"SessionHeld">) =>
  compact({
    format,
    title,
    date: datumOf(date),
    place,
    host: given(host, unnamed),
    parties: parties.map(unnamed),
    series: given(series, unnamed),
    evidence: evidenceOf(evidence),
  });

/** New evidence replaces the field's old; a field that goes takes its evidence with it. */
function correct(
  session: SessionDocument,
  { changes, evidence }: DataOf<"SessionDetailsCorrected">,
): SessionDocument {
  const gone = Object.entries(changes).flatMap(([field, value]) =>
    value === null ? [[field, undefined]] : [],
  );
  return compact({
    ...session,
    format: corrected(session.format, changes.format, same),
    title: corrected(session.title, changes.title, same),
    date: corrected(session.date, changes.date, datumOf),
    place: corrected(session.place, changes.place, same),
    host: corrected(session.host, changes.host, unnamed),
    parties: corrected(session.parties, changes.parties, (ids) => ids.map(unnamed)),
    series: corrected(session.series, changes.series, unnamed),
    evidence: evidenceOf({ ...session.evidence, ...evidence, ...Object.fromEntries(gone) }),
  });
}
