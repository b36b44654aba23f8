import type { Ctx } from "@collegium/http";
import type { Logger } from "pino";
import { isProblem, type Problem } from "../problems/problem.ts";
import { authenticate, missingScopes } from "./authenticate.ts";
import type { Scope } from "./scopes.ts";
import type { Principal, VerifyToken } from "./verify.ts";

/** What it takes to find out who sends a request. */
export interface Identifying {
  readonly verifyToken: VerifyToken;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** Who sends a request, noted for its log line. An issuer that can't be reached leaves a line of its own. */
export async function identified(
  c: Ctx,
  { verifyToken, clock, log }: Identifying,
): Promise<{ principal: Principal } | Problem> {
  const exchange = c.get("exchange");
  const found = await authenticate(c.req.raw.headers, verifyToken, clock());
  if (!isProblem(found)) exchange.actor = found.principal.actor;
  else if (found.cause)
    log.error({ error: found.cause, requestId: exchange.requestId }, "a token's issuer can't be reached");
  return found;
}

/** Why the sender may not do what takes these scopes; undefined where they may. */
export async function authorised(
  c: Ctx,
  identifying: Identifying,
  needed: readonly Scope[],
): Promise<Problem | undefined> {
  const found = await identified(c, identifying);
  return isProblem(found) ? found : missingScopes(found.principal, needed);
}
