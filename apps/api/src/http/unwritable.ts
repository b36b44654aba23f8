import type { Obstacle, Unwritable } from "@collegium/event-store";
import { type Problem, problem } from "../problems/problem.ts";

/** What stands in the way of writing, as it is told to anybody: no path, no word of the system's. */
export const obstacles: Readonly<Record<Obstacle, string>> = {
  locked: "Another process is writing to the register",
  full: "The register's disk is full",
  "read-only": "The register is for reading alone: its disk or its files take no writes",
  failing: "The register's disk takes no writes",
};

/** The answer to a write that can't go in now. */
export const unwritable = ({ obstacle, retryAfterSeconds }: Unwritable): Problem =>
  problem(
    obstacle === "full" ? "storage-full" : "unavailable",
    `${obstacles[obstacle]}. Send the same again later.`,
    { headers: { "retry-after": String(retryAfterSeconds) } },
  );
