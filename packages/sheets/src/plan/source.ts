import { isTextOf, readText, type SourceDetails, streamName } from "@collegium/domain";
import type { SheetSource } from "../sheet.ts";
import { changesOf, differences } from "./compare.ts";
import type { SheetFinding } from "./findings.ts";
import type { SheetRegister } from "./register.ts";
import type { Work } from "./work.ts";

/** The sheet's source: deposited where the register lacks it. A text that changed is no correction: it is a new source. */
export function planSource(
  work: Work,
  register: SheetRegister,
  fileText: string | undefined,
): SheetFinding[] {
  const { source } = work.sheet;
  if (source === undefined || typeof source === "string") return [];
  const { id, text: file, reason: ownReason, ...written } = source;
  const details = work.merges.taken(written, "/source");
  const pointer = "/source";
  const found = { stream: streamName("source", id), pointer };
  const state = work.state("source", id);
  if (!state.details) {
    if (fileText === undefined) {
      const about = { why: "not-at-hand", source: id, ...(file && { file }) } as const;
      work.missing(id, { rule: "text-missing", pointer: `${pointer}/text`, about });
      return [];
    }
    const read = readText(fileText);
    if ("rule" in read) {
      work.missing(id, { ...read, pointer: `${pointer}/text` });
      return [];
    }
    work.deposit(id, details, read.text);
    return [{ ...found, kind: "recorded", detail: `source "${id}", with its text` }];
  }
  const impossible = textFinding(id, register.text(id), fileText);
  return [
    ...(impossible ? [{ ...found, kind: "impossible" as const, detail: impossible }] : []),
    ...correctDetails(work, source, details, ownReason ?? work.reason),
  ];
}

function textFinding(
  id: string,
  deposited: string | undefined,
  file: string | undefined,
): string | undefined {
  if (deposited === "withheld")
    return `the text of "${id}" is withheld: quotations from it are not compared, and nothing new can quote it`;
  if (file !== undefined && deposited !== undefined && !holds(file, deposited))
    return `another text is deposited as "${id}", and a text never changes: give this one another id; where it replaces that one, it \`supersedes: ${id}\``;
  return undefined;
}

/** One that could not be deposited is compared as it is: an earlier program may have kept it. */
const holds = (file: string, deposited: string): boolean =>
  "text" in readText(file) ? isTextOf(file, deposited) : file === deposited;

function correctDetails(
  work: Work,
  source: SheetSource,
  details: SourceDetails,
  reason: string | undefined,
): SheetFinding[] {
  const { id } = source;
  const found = { stream: streamName("source", id), pointer: "/source" };
  const changes = differences(work.state("source", id).details ?? {}, details, work.merges.alike);
  if (changes.length === 0) return [{ ...found, kind: "unchanged", detail: `source "${id}"` }];
  if (reason === undefined)
    return [{ ...found, kind: "differs", changes, detail: `source "${id}" is described otherwise` }];
  const draft = { type: "SourceDetailsCorrected", data: { changes: changesOf(changes), reason } } as const;
  work.append("source", id, [{ draft, pointer: found.pointer }], reason);
  return [{ ...found, kind: "corrected", changes, detail: `source "${id}"` }];
}
