import type { Decision } from "@collegium/event-store/dynamodb";
import { commitNames, type Line, type Telemetry, tell } from "../telemetry.ts";

/** Tells of a decision of the sequencer: what went another way than straight on, and how much went on. */
export function tellOfSequencing(telemetry: Telemetry, decision: Decision): void {
  const { kind: _, ...fields } = decision;
  const named = decision.kind === "page-written" ? { commits: commitNames(decision.commits) } : {};
  tell(telemetry, lineOf(decision), { ...fields, ...named });
}

function lineOf(decision: Decision): Line {
  switch (decision.kind) {
    case "duplicate-hint":
      return {
        level: "info",
        message: "Hint of a commit that is in the ledger already",
        metric: "DuplicateHints",
      };
    case "empty-hint":
      return { level: "warn", message: "Hint of a commit that is not there", metric: "EmptyHints" };
    case "unhinted-commits":
      return {
        level: "info",
        message: "Commits sequenced that no hint told of",
        metric: "LateCommits",
        by: decision.count,
      };
    case "race-lost":
      return { level: "info", message: "Another sequencer wrote the page first", metric: "RacesLost" };
    case "cursors-repaired":
      return {
        level: "warn",
        message: "Cursors moved for a page whose sequencer died",
        metric: "CursorsRepaired",
        by: decision.streams.length,
      };
    case "set-aside":
      return {
        level: "error",
        message: "A stored commit can't be read: its stream waits outside the ledger",
        metric: "CommitsSetAside",
      };
    case "page-written":
      return {
        level: "info",
        message: "Commits sequenced",
        metric: "CommitsSequenced",
        by: decision.commits.length,
      };
  }
}
