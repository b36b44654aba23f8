import { type Answer, type Ctx, send } from "@collegium/http";
import { problems } from "../problems/catalogue.ts";
import { type Problem, problemBody } from "../problems/problem.ts";

/** Answers with a problem. */
export function sendProblem(c: Ctx, problem: Problem): Answer {
  const { site, requestId } = c.get("exchange");
  return send(c, JSON.stringify(problemBody(problem, { baseUrl: site.baseUrl, requestId })), {
    status: problems[problem.problem].status,
    type: "application/problem+json",
    cache: "no-store",
    headers: problem.headers,
  });
}
