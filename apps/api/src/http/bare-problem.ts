import type { ProblemName } from "../problems/catalogue.ts";
import { problems } from "../problems/catalogue.ts";
import { type Detail, problemBody } from "../problems/problem.ts";
import { apiSite } from "./site.ts";

/** A problem as a server sends it by itself. */
export interface BareProblem {
  readonly requestId: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A problem for a request that never came to be one of the app's: a server below it could not read it. */
export function bareProblem(name: ProblemName, detail: Detail, baseUrl = ""): BareProblem {
  const requestId = crypto.randomUUID();
  const headers = {
    ...apiSite(baseUrl).headers,
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
  };
  return {
    requestId,
    status: problems[name].status,
    headers,
    body: JSON.stringify(problemBody({ problem: name, detail }, { baseUrl, requestId })),
  };
}
