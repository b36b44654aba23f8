import { inWords, type SourceDetails, sourceDetails } from "@collegium/domain";
import { ended, type Problem, type ProblemError, problem } from "../problems/problem.ts";
import { wrong } from "../problems/rules.ts";
import { summary } from "../recording/record.ts";
import type { PlaceOfField } from "./places.ts";

/** Checks what an editor says of a text. */
export function readDetails(value: unknown, place: PlaceOfField): { details: SourceDetails } | Problem {
  const parsed = sourceDetails.safeParse(value, { error: inWords });
  if (parsed.success) return { details: parsed.data };
  const errors = parsed.error.issues.flatMap((issue): ProblemError[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          ...place([...issue.path, key.slice(0, 100)]),
          rule: "unknown-field",
          detail: "There is no such field.",
        }))
      : [wrong("malformed", ended(issue.message), place(issue.path))],
  );
  return problem("malformed", summary(errors), { errors });
}
