import {
  type DraftEvidence,
  type DraftOf,
  type SessionState,
  sessionFields,
  streamName,
} from "@collegium/domain";
import type { SheetSession } from "../session.ts";
import { changesOf, differences } from "./compare.ts";
import { asDraft, quoted, replaced, standing, type Words } from "./evidence.ts";
import type { Difference, SheetFinding } from "./findings.ts";
import type { Planned, Work } from "./work.ts";

type Field = (typeof sessionFields)[number];
type FieldWords = Partial<Record<Field, Words>>;
type FieldEvidence = Partial<Record<Field, DraftEvidence[]>>;
type Details = NonNullable<SessionState["details"]>;

/** What is to be done about a session's own details: drafts that belong before its claims, and a correction that is its own write. */
export interface PlannedSession {
  readonly findings: readonly SheetFinding[];
  readonly before: readonly Planned[];
  readonly correction?: { readonly planned: Planned; readonly reason: string };
}

/** The session's details: all that the sheet states of it but the claims. */
export function planSession(work: Work, session: SheetSession): PlannedSession {
  const pointer = "/session";
  const found = { stream: streamName("session", session.id), pointer };
  const words: FieldWords = {};
  for (const field of sessionFields) {
    const quote = session[field]?.quote;
    // Words that are not found are refused where they are sought.
    const given = quote && work.words(quote, `${pointer}/${field}`);
    if (given) words[field] = given;
  }
  const { status, details } = work.state("session", session.id);
  if (status === "none" || (status === "announced" && session.status === "held")) {
    const held = {
      ...found,
      kind: "recorded" as const,
      detail: `session "${session.id}", ${session.status}`,
    };
    return { findings: [held], before: [{ draft: heldDraft(work, session, words, details), pointer }] };
  }
  if (status === "cancelled" || status === "withdrawn" || !details) {
    const detail = `session "${session.id}" is ${status} in the register, and takes nothing more: what was held describe under another id`;
    return { findings: [{ ...found, kind: "impossible", detail }], before: [] };
  }
  return { ...correct(work, session, words, details), before: [] };
}

// Details that only the announcement had stay, with their words.
function heldDraft(
  work: Work,
  session: SheetSession,
  words: FieldWords,
  announced: Details | undefined,
): DraftOf<"session"> {
  const { evidence: former, ...rest } = announced ?? { evidence: {} };
  const evidence: FieldEvidence = {};
  for (const field of sessionFields) {
    const given =
      words[field]?.drafts ??
      (session[field] ? undefined : (former as Details["evidence"])[field]?.map(asDraft));
    if (given) evidence[field] = [...given];
  }
  return {
    type: session.status === "held" ? "SessionHeld" : "SessionAnnounced",
    // The date's words are there: the sheet's schema asks for them, and where they are not found nothing is sent.
    data: { ...rest, ...valuesOf(work, session), evidence: { date: [], ...evidence } },
  };
}

function valuesOf({ merges }: Work, session: SheetSession) {
  const { format, title, date, place, host, parties, series, ordinal, mode, under } = session;
  const values = {
    format: format.value,
    title: title.value,
    date: date.value,
    parties: parties.value,
    ...(place && { place: place.value }),
    ...(host && { host: host.value }),
    ...(series && { series: series.value }),
    ...(ordinal && { ordinal: ordinal.value }),
    ...(mode && { mode: mode.value }),
    ...(under && { under: under.value }),
  };
  return merges.taken(values, "/session");
}

function correct(
  work: Work,
  session: SheetSession,
  words: FieldWords,
  details: Details,
): Omit<PlannedSession, "before"> {
  const found = { stream: streamName("session", session.id), pointer: "/session" };
  const values = differences(details, valuesOf(work, session), work.merges.alike);
  const evidence: FieldEvidence = {};
  const changes: Difference[] = [...values];
  const elsewhere: SheetFinding[] = [];
  for (const [field, given] of Object.entries(words) as [Field, Words][]) {
    const recorded = details.evidence[field];
    const stands = standing(recorded, given);
    const newValue = values.some((change) => change.field === field);
    // What other sources said of the old value proves nothing of the new one.
    if (newValue) evidence[field] = [...given.drafts];
    else if (stands === "differs") evidence[field] = replaced(recorded, given);
    if (stands === "differs")
      changes.push({ field: `evidence.${field}`, from: quoted(recorded), to: quoted(given.found) });
    else if (stands === "elsewhere" && !newValue) {
      const detail = `the session's ${field} rests on words of another source; these are not added`;
      elsewhere.push({ ...found, kind: "register-only", pointer: `/session/${field}`, detail });
    }
  }
  const detail = `session "${session.id}"`;
  const reason = session.reason ?? work.reason;
  if (changes.length === 0) return { findings: [{ ...found, kind: "unchanged", detail }, ...elsewhere] };
  if (reason === undefined) {
    const differs = {
      ...found,
      kind: "differs" as const,
      changes,
      detail: `${detail} is described otherwise`,
    };
    return { findings: [differs, ...elsewhere] };
  }
  const data = {
    changes: changesOf(values),
    reason,
    ...(Object.keys(evidence).length > 0 && { evidence }),
  };
  return {
    findings: [{ ...found, kind: "corrected", changes, detail }, ...elsewhere],
    correction: {
      planned: { draft: { type: "SessionDetailsCorrected", data }, pointer: found.pointer },
      reason,
    },
  };
}
