import { canonicalJson, type SequencedCommit, type StreamName } from "@collegium/domain";
import { DamagedItem, DamagedText, type Sha256, type TextStore } from "@collegium/event-store";
import { followLedger } from "@collegium/read-model";
import { type Audit, audit } from "./audit.ts";
import { checkCommit } from "./check-commit.ts";
import type { Stores } from "./compare.ts";
import { type StreamDigests, streamDigests } from "./stream-digests.ts";
import { isRecorded } from "./unsequenced.ts";
import { isWithheld } from "./withheld.ts";

/** What is wrong with what a register records in; the position says where that shows first. */
export interface RegisterFault {
  /**
   * `commit`: not what any program recorded there, or gone. `text`: the words are lost, damaged or not what was deposited. `evidence`: words
   * that do not stand where they are quoted from. `reference`: to what never began. `withheld`: words that are still there. `foreign`: a
   * commit that this version can't read.
   */
  readonly kind: "commit" | "text" | "evidence" | "reference" | "withheld" | "foreign";
  readonly position: number;
  readonly why: string;
}

export interface AuditedRegister {
  /** The ledger was looked at up to here. */
  readonly position: number;
  readonly texts: number;
  /** Pieces of evidence that were looked up, and those whose words are withheld. */
  readonly evidence: number;
  readonly unchecked: number;
  /** At most 1,000. */
  readonly faults: readonly RegisterFault[];
  /** Whether all of the ledger could be read: views can be made of no other. */
  readonly readable: boolean;
}

const mostFaults = 1_000;

/**
 * Checks what a register records in against itself: every commit and its place, streams and ledger against each other, every text against its
 * hash, its deposit and all that is quoted from it, references. What is recorded meanwhile is left for the next time. Takes nothing from views.
 */
export async function auditRegister(
  stores: Stores,
  onCommit: (position: number, head: number) => void = () => {},
): Promise<AuditedRegister> {
  const audited = audit();
  const digests = streamDigests();
  const faults: RegisterFault[] = [];
  const fault = (kind: RegisterFault["kind"], position: number, why: string) => {
    if (faults.length < mostFaults) faults.push({ kind, position, why });
  };
  try {
    const head = await stores.events.head();
    const readable = await auditLedger(stores, head, { audited, digests, fault, onCommit });
    for await (const { position, why } of digests.unlike(stores.events)) fault("commit", position, why);
    for (const dangling of audited.references())
      if (!(await isRecorded(stores.events, dangling))) fault("reference", dangling.at, dangling.why);
    let texts = 0;
    for (const hash of audited.hashes()) {
      texts++;
      for await (const { kind, position, why } of textFaults(stores, hash as Sha256, audited))
        fault(kind, position, why);
    }
    const { evidence, unchecked } = audited;
    const ordered = faults.toSorted((a, b) => a.position - b.position);
    return { position: head, texts, evidence, unchecked, faults: ordered, readable };
  } finally {
    audited.close();
  }
}

interface Auditing {
  readonly audited: Audit;
  readonly digests: StreamDigests;
  readonly fault: (kind: RegisterFault["kind"], position: number, why: string) => void;
  readonly onCommit: (position: number, head: number) => void;
}

/** Every commit of the ledger, in order; false where some of it can't be read. */
async function auditLedger(
  { events }: Stores,
  head: number,
  { audited, digests, fault, onCommit }: Auditing,
): Promise<boolean> {
  let last = 0;
  let readable = true;
  let unread: string | undefined;
  while (last < head) {
    try {
      for await (const commit of followLedger(events, { after: last, upTo: head })) {
        const { position, stream, revision } = commit;
        const tell = (kind: RegisterFault["kind"], why: string) =>
          fault(kind, position, `${stream} revision ${revision}: ${why}`);
        if (position !== last + 1) fault("commit", last + 1, `position ${position} follows position ${last}`);
        last = position;
        const { why, foreign, events: read } = checked(commit);
        if (why !== undefined) tell("commit", why);
        else if (foreign !== undefined) tell("foreign", foreign);
        const unfit = audited.commit(commit, read, position);
        if (why === undefined && unfit !== undefined) tell("commit", unfit);
        digests.add(commit);
        onCommit(position, head);
      }
      if (last < head) fault("commit", last + 1, "the ledger ends here, before its own head");
      return readable && last >= head;
    } catch (damaged) {
      if (!(damaged instanceof DamagedItem)) throw damaged;
      readable = false;
      // Where one commit can't be read, those after it can; where a page of many can't, nothing says where the next one begins.
      if (damaged.message === unread) return false;
      unread = damaged.message;
      fault("commit", last + 1, damaged.message);
      last++;
    }
  }
  return readable;
}

function checked(commit: SequencedCommit): ReturnType<typeof checkCommit> {
  try {
    canonicalJson(commit);
  } catch (fault) {
    return { why: `it has no canonical form: ${(fault as Error).message}`, foreign: undefined, events: [] };
  }
  return checkCommit(commit);
}

async function* textFaults(
  { events, texts }: Stores,
  hash: Sha256,
  audited: Audit,
): AsyncGenerator<RegisterFault> {
  const depositors = audited.depositors(hash);
  const position = depositors[0]?.at ?? 0;
  const source = `source/${depositors[0]?.source}`;
  const found = await textOf(texts, hash);
  const withheld = audited.isWithheld(hash);
  if (found === "damaged" || found === undefined) {
    // Of words that are withheld nothing is missing.
    if (!withheld)
      yield { kind: "text", position, why: `the text of ${source} is ${found ?? "missing"} (${hash})` };
    return;
  }
  if (typeof found === "string" && withheld)
    yield { kind: "withheld", position, why: `the words of ${source} are withheld, and still there` };
  if (typeof found !== "string" && !withheld && !(await withheldSince(events, depositors)))
    yield { kind: "text", position, why: `the words of ${source} are withheld, and no commit says so` };
  for (const { at, why } of audited.text(hash, withheld ? { withheld: true } : found))
    yield { kind: "evidence", position: at, why };
}

const textOf = (texts: TextStore, hash: Sha256) =>
  texts.get(hash).catch((fault: unknown): "damaged" => {
    if (fault instanceof DamagedText) return "damaged";
    throw fault;
  });

async function withheldSince(
  events: Stores["events"],
  depositors: ReturnType<Audit["depositors"]>,
): Promise<boolean> {
  for (const { source } of depositors)
    if (await isWithheld(events, `source/${source}` as StreamName)) return true;
  return false;
}
