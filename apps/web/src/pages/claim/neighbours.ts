import type { SessionMention } from "../../parts/mention/session.ts";
import type { Named } from "../../parts/name.ts";
import type { Claim, Session } from "../../reading/documents.ts";
import { parsedApart } from "../../reading/parse.ts";
import type { Lookup, Read } from "../../reading/port.ts";

/** The first subject of a claim, with the sessions before and after that said something of it. */
export interface Neighbours {
  readonly type: "topic" | "instrument";
  readonly named: Named;
  readonly before: SessionMention | undefined;
  readonly after: SessionMention | undefined;
}

/** A claim's subject, and its document. */
interface Subject extends Pick<Neighbours, "type" | "named"> {
  readonly read: Read;
}

/** Reads the document of a claim's first subject; undefined where it has none. */
export async function readSubject(reading: Lookup, claim: Claim): Promise<Subject | undefined> {
  const subject = subjectOf(claim);
  const read = subject && (await reading.document(subject.type, subject.named.id));
  return subject && read && { ...subject, read };
}

/** Finds the sessions before and after among what the subject's own page shows. */
export async function neighboursOf({ read, ...subject }: Subject, session: Session): Promise<Neighbours> {
  const mentions: readonly SessionMention[] =
    subject.type === "topic"
      ? (await parsedApart("topic", read)).discussions
      : (await parsedApart("instrument", read)).stages;
  // Newest first, as the document has them.
  const others = mentions.filter((one) => one.session.id !== session.id);
  return {
    ...subject,
    before: others.find((one) => one.session.date.latest < session.date.earliest),
    after: others.findLast((one) => one.session.date.earliest > session.date.latest),
  };
}

function subjectOf(claim: Claim): Pick<Neighbours, "type" | "named"> | undefined {
  const [instrument] = "instruments" in claim ? (claim.instruments ?? []) : [];
  if (instrument) return { type: "instrument", named: instrument };
  const [topic] = claim.topics ?? [];
  return topic && { type: "topic", named: topic };
}
