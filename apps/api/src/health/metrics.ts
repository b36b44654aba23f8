import { type Ctx, send } from "@collegium/http";
import type { GetConnInfo } from "hono/conninfo";
import { isLoopbackAddress, isLoopbackHost } from "../http/loopback.ts";
import { authorised, type Identifying } from "../identity/authorise.ts";
import type { Metrics } from "../observing/metrics.ts";
import type { Routes } from "../routing/routes.ts";

/**
 * `GET /metrics`: for Prometheus, in its text format; to the machine itself, and to who has the scope `operate`. No part of the public
 * contract.
 */
export function mountMetrics(
  { serve }: Routes,
  { type, read }: Metrics,
  { connection, ...identifying }: Identifying & { readonly connection?: GetConnInfo },
): void {
  serve("get", "/metrics", async (c) => {
    const refusal = comesFromHere(c, connection) ? undefined : await authorised(c, identifying, ["operate"]);
    return refusal ?? send(c, await read(), { type, cache: "no-store" });
  });
}

/** What a proxy tells of whom it speaks for, and what a browser tells of the page that asks. */
const speaksForOthers = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
  "via",
  "origin",
];

/**
 * Whether a program on this machine asks by itself: behind a proxy on the same machine all the world comes from it, and a page that
 * its user has open in a browser could lead a name of its own here.
 */
function comesFromHere(c: Ctx, connection: GetConnInfo | undefined): boolean {
  if (!connection || speaksForOthers.some((name) => c.req.header(name) !== undefined)) return false;
  const { remote } = connection(c);
  return isLoopbackAddress(remote.address) && isLoopbackHost(new URL(c.req.url).hostname);
}
