import type { Poison, ProjectorDecision } from "@collegium/read-model";
import { commitNames, type Line, type Telemetry, tell } from "../telemetry.ts";

/** Tells of a decision of the projector: what went another way than straight on, and how much went on. */
export function tellOfProjecting(telemetry: Telemetry, decision: ProjectorDecision): void {
  const { kind: _, ...fields } = decision;
  const named = decision.kind === "step-done" ? { commits: commitNames(decision.commits) } : {};
  tell(telemetry, lineOf(decision), { ...fields, ...named });
}

function lineOf(decision: ProjectorDecision): Line {
  switch (decision.kind) {
    case "nothing-new":
      return {
        level: "info",
        message: "Hint of a ledger page that is projected already",
        metric: "DuplicateHints",
      };
    case "step-resumed":
      return {
        level: "warn",
        message: "A step taken up that another projector began",
        metric: "StepsResumed",
      };
    case "race-lost":
      return { level: "info", message: "Another projector finished the step first", metric: "RacesLost" };
    case "step-done":
      return {
        level: "info",
        message: "Commits projected",
        metric: "CommitsProjected",
        by: decision.upTo - decision.after,
      };
  }
}

/** Tells of a commit that could not be projected. It is kept among the views, where the register shows it; a rebuild tries it again. */
export function tellOfPoison(telemetry: Telemetry, poison: Poison): void {
  const message = "A commit can't be projected, and was set aside";
  tell(telemetry, { level: "error", message, metric: "CommitsSetAside" }, { poison });
}
