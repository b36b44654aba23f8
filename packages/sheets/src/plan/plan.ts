import type { Sheet } from "../sheet.ts";
import { planAside } from "./aside.ts";
import { planClaims } from "./claims.ts";
import { coverOf } from "./cover.ts";
import type { SheetFinding, SheetPlan } from "./findings.ts";
import { planInstruments } from "./instruments.ts";
import { refuseNamesakes } from "./namesakes.ts";
import { planPeople } from "./people.ts";
import type { PlanOptions, SheetRegister } from "./register.ts";
import { planSeries } from "./series.ts";
import { planSession } from "./session.ts";
import { planSource } from "./source.ts";
import { planBodies, planTopics } from "./vocabulary.ts";
import { type Planned, startWork, type Work } from "./work.ts";

/**
 * What it takes to make the register say what a sheet says: writes in an order in which each finds what it refers to, and a finding for
 * each thing. What is missing is recorded; what is there is left alone; what differs is only reported, unless a reason is given. Pure.
 *
 * Law: once the steps are taken, planning the same sheet again gives no steps, and nothing differs.
 */
export function planSheet(sheet: Sheet, register: SheetRegister, options: PlanOptions = {}): SheetPlan {
  const { work, steps, refusals, ...rest } = startWork(sheet, register, options);
  refuseNamesakes(work, register);
  const findings: SheetFinding[] = [
    ...planBodies(work),
    ...planSource(work, register, options.text),
    ...planAside(work),
    ...planPeople(work),
    ...planTopics(work),
    ...planSeries(work),
    ...planInstruments(work),
    ...planMeeting(work),
  ];
  findings.push(...work.merges.findings());
  const passages = [...rest.passages.values()];
  const told = { findings, passages, cover: coverOf(work, passages, rest.text) };
  return refusals.length > 0
    ? { outcome: "refused", refusals, ...told }
    : { outcome: "planned", steps, ...told };
}

/** The session with its claims: what is new in one write, what is corrected in one write a reason. */
function planMeeting(work: Work): SheetFinding[] {
  const { session } = work.sheet;
  if (session === undefined) return [];
  const id = typeof session === "string" ? session : session.id;
  const meeting = typeof session === "string" ? { findings: [], before: [] } : planSession(work, session);
  const claims = planClaims(work, id);
  work.append("session", id, [...meeting.before, ...claims.drafts]);
  const corrections = [
    ...("correction" in meeting && meeting.correction ? [meeting.correction] : []),
    ...claims.corrections,
  ];
  for (const planned of claims.replacements) work.append("session", id, planned);
  for (const [reason, planned] of byReason(corrections)) work.append("session", id, planned, reason);
  return [...meeting.findings, ...claims.findings];
}

function byReason(corrections: readonly { planned: Planned; reason: string }[]): Map<string, Planned[]> {
  const groups = new Map<string, Planned[]>();
  for (const { planned, reason } of corrections) groups.set(reason, [...(groups.get(reason) ?? []), planned]);
  return groups;
}
