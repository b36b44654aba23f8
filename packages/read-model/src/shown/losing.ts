import type { ClaimState, Evidence, State } from "@collegium/domain";
import { claimShape, documentShape } from "../shape/document-parts.ts";

/**
 * Whether a commit took something away, or may have: anything that its stream's document mentioned before it, mentioned so. Mostly a session
 * gets claims, and its claims get what other sources say of them; that only adds. A correction of words changes no place either.
 */
export function mayLose(before: State, after: State): boolean {
  if (before === after) return false;
  switch (before.type) {
    // Passages that are set aside and searches in vain mention nothing.
    case "source":
    case "series":
      return before.type !== after.type || before.details !== after.details;
    case "session":
      return after.type !== "session" || sessionMayLose(before, after);
    default:
      return true;
  }
}

type SessionState = Extract<State, { readonly type: "session" }>;

function sessionMayLose(before: SessionState, after: SessionState): boolean {
  if (before.status !== after.status) return true;
  if (mayMove(documentShape("session").placing, before.details, after.details)) return true;
  for (const [id, claim] of before.claims) {
    // What it refers to has entries that are hidden: one that is shown takes their place.
    if (claim.retracted) return true;
    const now = after.claims.get(id);
    if (now !== claim && !(now && hasAll(now, claim))) return true;
  }
  return false;
}

const hasAll = (now: ClaimState, before: ClaimState): boolean =>
  !mayMove(claimShape().placing, now.data, before.data) &&
  now.retracted === before.retracted &&
  now.corroborations.length >= before.corroborations.length &&
  now.contradictions.length >= before.contradictions.length &&
  now.follows.length >= before.follows.length;

/** Whether what places the entries of something was changed: a correction leaves other fields as they were. */
function mayMove(
  placing: ReadonlySet<string>,
  before: Fields | undefined,
  after: Fields | undefined,
): boolean {
  if (before === after) return false;
  if (!before || !after) return true;
  for (const field of placing)
    if (before[field] !== after[field] && !(field === "evidence" && quotesAllOf(before, after))) return true;
  return false;
}

/** Whatever the words, evidence mentions a source: that of a corrected title mostly the one that was quoted before. */
function quotesAllOf(before: Fields, after: Fields): boolean {
  const quoted = sourcesOf(after);
  return [...sourcesOf(before)].every((source) => quoted.has(source));
}

/** The sources that are quoted: evidence is a list, or one for each field. */
const sourcesOf = ({ evidence = {} }: Fields): Set<string> =>
  new Set(
    Object.values(evidence)
      .flat()
      .map(({ source }) => source),
  );

interface Fields {
  readonly [field: string]: unknown;
  readonly evidence?: readonly Evidence[] | { readonly [field: string]: readonly Evidence[] | undefined };
}
