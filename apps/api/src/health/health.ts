import { send } from "@collegium/http";
import { readPoison } from "@collegium/read-model";
import type { Logger } from "pino";
import * as z from "zod";
import { obstacles } from "../http/unwritable.ts";
import { problem } from "../problems/problem.ts";
import { problemSchema } from "../problems/schema.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { problemHeaders } from "../routing/headers.ts";
import { exampleProblem } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";

/** Views that are further behind the ledger than one of its pages are not ready to be read. */
const ready = 256;

const healthy = z.strictObject({ status: z.literal("ok") }).meta({ id: "Health" });
const readiness = z
  .strictObject({
    status: z
      .enum(["ready", "behind", "reading"])
      .describe(
        "`behind`: the views are; `reading`: what is recorded can be read, but nothing can be recorded now",
      ),
    why: z.string().optional().describe("Of `reading`: what is in the way of recording"),
    ledger: z.int().describe("Position of the last commit"),
    views: z.int().describe("Position up to which public reads show all commits"),
    poisoned: z.int().describe("Commits that no view could be made of, set aside; counted to 100"),
    damaged: z
      .int()
      .describe(
        "Damaged commits, ledger pages and texts that readers met since this process began, counted to 100; the log names them. A register with some is ready all the same",
      ),
  })
  .meta({ id: "Readiness" });

/** In examples. */
const none = { poisoned: 0, damaged: 0 };

const unreadable = problem("unavailable", "The ledger or the views can't be read; the log says why.", {
  headers: { "retry-after": "5" },
});

/** `GET /healthz`: the process answers. `GET /readyz`: ledger and views can be read, the views keep up, and writes go in. */
export function mountHealth(
  routes: Routes,
  { events, views, obstacle, damaged = () => 0 }: Register,
  log: Logger,
): void {
  const json = (schema: z.ZodType, example: unknown) => ({ "application/json": { schema, example } });
  endpoint(
    routes,
    {
      method: "get",
      path: "/healthz",
      operationId: "readHealth",
      tags: ["operation"],
      summary: "Whether the process answers",
      query: z.strictObject({}),
      responses: { 200: { description: "It does", content: json(healthy, { status: "ok" }) } },
    },
    (c) => send(c, '{"status":"ok"}', { cache: "no-store" }),
  );
  endpoint(
    routes,
    {
      method: "get",
      path: "/readyz",
      operationId: "readReadiness",
      tags: ["operation"],
      summary: "Where ledger and views stand",
      query: z.strictObject({}),
      responses: {
        200: {
          description: "The views keep up, and writes go in",
          content: json(readiness, { status: "ready", ledger: 42, views: 42, ...none }),
        },
        503: {
          description: "They are behind, or can't be read; or nothing can be recorded",
          ...problemHeaders(503),
          content: {
            "application/json": {
              schema: readiness,
              examples: {
                behind: { value: { status: "behind", ledger: 9000, views: 42, ...none } },
                reading: {
                  value: { status: "reading", why: `${obstacles.full}.`, ledger: 42, views: 42, ...none },
                },
              },
            },
            "application/problem+json": { schema: problemSchema, example: exampleProblem("unavailable") },
          },
        },
      },
    },
    async (c) => {
      const read = Promise.all([events.head(), views.checkpoint(), readPoison(views), obstacle?.()]);
      const found = await read.catch((error: unknown) => {
        log.error({ error, requestId: c.get("exchange").requestId }, "not ready");
      });
      if (!found) return unreadable;
      const [ledger, shown, poison, inTheWay] = found;
      const status = inTheWay ? "reading" : ledger - shown > ready ? "behind" : "ready";
      const why = inTheWay && `${obstacles[inTheWay.obstacle]}.`;
      const wait = inTheWay?.retryAfterSeconds ?? 5;
      const counts = { poisoned: poison.length, damaged: damaged() };
      return send(c, JSON.stringify({ status, why, ledger, views: shown, ...counts }), {
        status: status === "ready" ? 200 : 503,
        cache: "no-store",
        headers: status === "ready" ? undefined : { "retry-after": String(wait) },
      });
    },
  );
}
