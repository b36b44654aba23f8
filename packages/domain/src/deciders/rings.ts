import type { DomainEvent } from "../events/index.ts";
import type { StreamName } from "../names.ts";
import type { Refusal } from "../refusals/refusal.ts";
import { refuse } from "../refusals/rules.ts";
import type { Setting } from "./decider.ts";
import { lineageLinks, maxLineage } from "./lineage.ts";

/** Refuses what would lead back to the stream itself, over however many steps. Rings that are recorded already are passed once. */
export function closedRings(event: DomainEvent, { stream, context }: Setting): Refusal[] {
  return lineageLinks(event).flatMap(({ relation, target, pointer }) => {
    const passed = new Set<StreamName>();
    const left = target === stream ? [] : [target];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (at === stream)
        return [refuse(circles[relation], pointer, `${target} ${leads[relation]} ${stream}.`)];
      if (passed.has(at)) continue;
      passed.add(at);
      const onward = passed.size > maxLineage ? undefined : context.onward(at, relation);
      if (!onward)
        return [
          refuse(
            "lineage-too-long",
            pointer,
            `More than ${maxLineage} records follow from ${target}: too many.`,
          ),
        ];
      left.push(...onward);
    }
    return [];
  });
}

const circles = {
  supersedes: "supersedes-circle",
  duplicateOf: "duplicate-circle",
  succeeds: "succeeds-circle",
  partOf: "part-circle",
} as const;
const leads = {
  supersedes: "supersedes, over however many steps,",
  duplicateOf: "was withdrawn, over however many steps, as a duplicate of",
  succeeds: "succeeds, over however many steps,",
  partOf: "is, over however many steps, part of",
};
