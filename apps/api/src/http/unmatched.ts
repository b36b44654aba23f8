import { type Answer, type Ctx, send } from "@collegium/http";
import { type Problem, problem } from "../problems/problem.ts";

/** Answers where no route did: preflights and OPTIONS by what the path takes, 405 for another method, 404 for no such path. */
export function unmatched(c: Ctx, methodsAt: (path: string) => string[]): Answer | Problem {
  const methods = methodsAt(c.req.path);
  if (methods.length === 0) return problem("not-found", "There is nothing at this address");
  const allow = methods.join(", ");
  if (c.req.method === "OPTIONS")
    return send(c, null, { status: 204, cache: "public, max-age=3600", headers: preflight(allow) });
  return problem("method-not-allowed", `This address takes ${allow}`, { headers: { allow } });
}

/** Scripts of other sites may read, and nothing else (CORS protocol of the Fetch standard). */
const preflight = (allow: string) => ({
  allow,
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "If-None-Match, X-Request-Id",
  "access-control-max-age": "86400",
});
