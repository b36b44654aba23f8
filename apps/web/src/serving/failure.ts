import { asUnwritable, damageOf, Unavailable, Unwritable } from "@collegium/event-store";
import type { Ctx } from "@collegium/http";
import type { Logger } from "pino";
import type { Trouble } from "./trouble.ts";

/** What a thrown error is told as; what happened is in the log, under the request's id, and nowhere else. */
export function troubleOf(c: Ctx, error: unknown, log: Logger): Trouble {
  const { requestId, route } = c.get("exchange");
  const wait = waitAfter(error);
  const damaged = damageOf(error);
  const named = damaged === undefined ? "fault" : "damaged";
  log.error({ error, requestId, route, damaged }, wait === undefined ? named : "unavailable");
  return wait === undefined
    ? { trouble: "fault" }
    : { trouble: "busy", headers: { "retry-after": String(wait) } };
}

/** In how many seconds the same request may do better; undefined where it will not. */
function waitAfter(error: unknown): number | undefined {
  const disk = asUnwritable(error);
  if (disk instanceof Unwritable) return disk.retryAfterSeconds;
  return error instanceof Unavailable ? error.retryAfterSeconds : undefined;
}
