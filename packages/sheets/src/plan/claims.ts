import { streamName } from "@collegium/domain";
import type { SheetReply } from "../claims.ts";
import { type Correction, newDraft, replace, settle } from "./claim-drafts.ts";
import { joins, nothingToCorrect, recordedFinding, registerOnly } from "./claim-findings.ts";
import type { Words } from "./evidence.ts";
import type { SheetFinding } from "./findings.ts";
import { firstAbout } from "./match.ts";
import { matchAll } from "./matching.ts";
import { fieldsOf, type Placed } from "./placed.ts";
import { planReply } from "./replies.ts";
import type { Planned, Work } from "./work.ts";

/** What is to be done about a session's claims: new ones in the sheet's order, and corrections with their reasons. */
export interface PlannedClaims {
  readonly findings: readonly SheetFinding[];
  readonly drafts: readonly Planned[];
  readonly corrections: readonly Correction[];
  /** Claims with the retractions of those whose place they take: one commit each. */
  readonly replacements: readonly (readonly Planned[])[];
}

/** The claims of a session, compared with those that the register has. */
export function planClaims(work: Work, session: string): PlannedClaims {
  const stream = streamName("session", session);
  const recorded = [...work.state("session", session).claims.values()];
  const placed: Placed[] = [];
  const replies: { reply: SheetReply; pointer: string; words: Words }[] = [];
  for (const [index, entry] of (work.sheet.claims ?? []).entries()) {
    const pointer = `/claims/${index}`;
    const words = work.words(entry.quote, pointer);
    if (!words) continue;
    if (entry.kind === "claim")
      placed.push({ claim: entry, pointer, words, fields: fieldsOf(work, entry, pointer) });
    else replies.push({ reply: entry, pointer, words });
  }
  const { matches, joined, within, numbers } = matchAll(placed, recorded, work.merges);

  const live = recorded.filter(({ retracted }) => !retracted);
  const about = firstAbout(live, work.merges);
  const findings: SheetFinding[] = [];
  const drafts: Planned[] = [];
  const corrections: Correction[] = [];
  const replacements: (readonly Planned[])[] = [];
  for (const [index, one] of placed.entries()) {
    const match = matches[index];
    const parts = joined[index] ?? [];
    const { claim, pointer } = one;
    if (claim.replaces) {
      const { finding, planned } = replace(work, stream, one, match, recorded, {
        within,
        number: numbers.get(index) ?? "",
      });
      findings.push(finding);
      if (planned.length > 0) replacements.push(planned);
    } else if (match) {
      const { finding, correction } = settle(work, stream, one, match, within(claim));
      findings.push(finding);
      if (correction) corrections.push(correction);
    } else if (parts.length > 0) findings.push(joins(stream, one, parts));
    else if (claim.corrects !== undefined) findings.push(nothingToCorrect(stream, one, recorded));
    else {
      const draft = newDraft(work, one, within(claim));
      drafts.push({ draft, pointer });
      findings.push(recordedFinding(stream, one, about, draft));
    }
  }
  for (const { reply, pointer, words } of replies) {
    const { finding, draft } = planReply(work, stream, reply, pointer, words, recorded);
    findings.push(finding);
    if (draft) drafts.push({ draft, pointer });
  }
  const told = new Set([...matches.map((match) => match?.claim), ...joined.flat()]);
  return {
    findings: [...findings, ...registerOnly(work, stream, recorded, told)],
    drafts,
    corrections,
    replacements,
  };
}
