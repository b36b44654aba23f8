import type { ClaimState, DraftEvent, StreamName } from "@collegium/domain";
import { acts } from "../acts.ts";
import type { SheetClaim } from "../claims.ts";
import type { SheetFinding } from "./findings.ts";
import type { firstAbout } from "./match.ts";
import { type Placed, statedClaim } from "./placed.ts";
import type { Work } from "./work.ts";

/** A claim of the sheet in few words. */
export const named = ({ act, own }: SheetClaim) => {
  const list = acts[act].subject.flatMap((field) => own[field]).filter((value) => value != null);
  return [act, ...list, ...(list.length === 0 && own.summary ? [`"${own.summary}"`] : [])].join(" ");
};

/** What a new claim says, and the words that it is taken to say it by: nobody typed them. */
export function recordedFinding(
  stream: StreamName,
  one: Placed,
  about: ReturnType<typeof firstAbout>,
  draft: DraftEvent,
): SheetFinding {
  const other = about(statedClaim(one, () => undefined));
  const apart = other && !other.data.evidence.some(({ source }) => one.words.sources.has(source));
  const hint = apart
    ? `; ${other.data.claim} says so by another source (\`corroborates: ${other.data.claim}\` would bind the two)`
    : "";
  const { wording, emphasis, attitude } = draft.data as { [field: string]: unknown };
  const manner = [emphasis, attitude].filter((said) => said !== undefined && !usual.has(said));
  const detail = `${[named(one.claim), ...manner].join(", ")}: “${wording}”${hint}`;
  return { kind: "recorded", stream, pointer: one.pointer, detail };
}

const usual: ReadonlySet<unknown> = new Set(["plain", "neutral"]);

export function joins(
  stream: StreamName,
  { claim, pointer }: Placed,
  parts: readonly ClaimState[],
): SheetFinding {
  const ids = parts.map(({ data }) => data.claim).join(", ");
  const detail = `${named(claim)}: joins ${ids}, which are recorded apart; \`replaces: [${ids}]\` with a reason makes them one`;
  return { kind: "joins", stream, pointer, detail };
}

export function nothingToCorrect(
  stream: StreamName,
  { claim, pointer }: Placed,
  recorded: readonly ClaimState[],
): SheetFinding {
  const id = claim.corrects ?? "";
  const known = recorded.find(({ data }) => data.claim === id);
  const why = !known
    ? `there is no ${id}`
    : known.retracted
      ? `${id} was retracted`
      : `${id} is of another act, which can't be corrected: \`replaces: [${id}]\` puts this in its place`;
  return { kind: "impossible", stream, pointer: `${pointer}/corrects`, detail: `${named(claim)}: ${why}` };
}

/** Claims that the register has from this sheet's source, and the sheet has not. */
export function registerOnly(
  work: Work,
  stream: StreamName,
  recorded: readonly ClaimState[],
  told: ReadonlySet<ClaimState | undefined>,
): SheetFinding[] {
  const { source } = work.sheet;
  const id = typeof source === "string" ? source : source?.id;
  return recorded
    .filter(
      (claim) => !claim.retracted && !told.has(claim) && claim.data.evidence.some((one) => one.source === id),
    )
    .map(({ type, data }) => ({
      kind: "register-only",
      stream,
      pointer: "",
      claim: data.claim,
      detail: `${data.claim}, ${type}`,
    }));
}
