import type { DomainEvent } from "../events/index.ts";
import type { StreamName } from "../ids.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import type { Setting } from "./decider.ts";
import { lineageLinks, maxLineage } from "./lineage.ts";

/** Refuses what would lead back to the stream itself, over however many steps. Rings that are recorded already are passed once. */
export function closedRings(event: DomainEvent, { stream, context }: Setting): Refusal[] {
  const closed = lineageLinks(event).flatMap(({ relation, target, pointer }) => {
    const passed = new Set<StreamName>();
    const left = target === stream ? [] : [target];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (at === stream) return [refuse(circles[relation], pointer, { stream, target })];
      if (passed.has(at)) continue;
      passed.add(at);
      const onward = passed.size > maxLineage ? undefined : context.onward(at, relation);
      if (!onward) return [refuse("lineage-too-long", pointer, { target, most: maxLineage })];
      left.push(...onward);
    }
    return [];
  });
  // A merging is looked at in several ways, and refused once.
  return closed.slice(0, 1);
}

const circles = {
  supersedes: "supersedes-circle",
  duplicateOf: "duplicate-circle",
  succeeds: "succeeds-circle",
  partOf: "part-circle",
  mergedInto: "merged-circle",
  belongsTo: "member-circle",
} as const;
