import type { Passage, StreamName } from "@collegium/domain";
import type { Difference, FindingKind, FoundPassage, SheetPlan, Uncovered } from "../plan/findings.ts";
import { sheetRefusalInWords } from "../refusals.ts";
import type { SheetPlace } from "../yaml.ts";

/** What becomes of one thing that a sheet states: at its line, or at none where only the register has it. */
interface ReportLine extends Partial<SheetPlace> {
  readonly kind: FindingKind | "refused";
  /** Where in the sheet, as a JSON pointer. */
  readonly pointer: string;
  readonly stream?: StreamName;
  readonly claim?: string;
  /** The rule that refuses it. */
  readonly rule?: string;
  readonly detail: string;
  readonly changes?: readonly Difference[];
  /** Of a quotation that was refused: the nearest passage, or all that fit. */
  readonly passages?: readonly Passage[];
}

/** A quotation of the sheet at its line, as it stands in the text. */
type ReportPassage = SheetPlace & FoundPassage;

/** What a plan amounts to, for whoever wrote the sheet. */
export interface SheetReport {
  readonly lines: readonly ReportLine[];
  readonly passages: readonly ReportPassage[];
  readonly coverage: number | null;
  readonly uncovered: readonly Uncovered[];
}

/** Of so many refused quotations it is shown what they may mean: the rest would not be read. */
const shown = 100;

/** Tells of a plan line by line, in the order of the sheet; what only the register has comes last. */
export function reportOf(plan: SheetPlan, place: (pointer: string) => SheetPlace): SheetReport {
  const { findings, passages, cover } = plan;
  const refused = plan.outcome === "refused" ? plan.refusals : [];
  const lines: ReportLine[] = [
    ...refused.map((refusal, index) => ({
      ...place(refusal.pointer),
      kind: "refused" as const,
      pointer: refusal.pointer,
      rule: refusal.rule,
      detail: sheetRefusalInWords(refusal),
      ...(refusal.passages && index < shown && { passages: refusal.passages }),
    })),
    ...findings.map((finding) =>
      finding.pointer === "" ? finding : { ...place(finding.pointer), ...finding },
    ),
  ];
  return {
    lines: lines.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0),
    passages: passages.map((passage) => ({ ...place(passage.pointer), ...passage })),
    coverage: cover?.share ?? null,
    uncovered: cover?.uncovered ?? [],
  };
}
