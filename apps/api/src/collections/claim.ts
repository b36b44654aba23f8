import { claimId } from "@collegium/domain";
import { type Ctx, sendReading, todayBy } from "@collegium/http";
import { claimDocument, readClaim, readClaimAsOf, readClaimHistory } from "@collegium/read-model";
import * as z from "zod";
import { cursor, limit } from "../http/query.ts";
import { problem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { asOf, moreMentions } from "./document.ts";
import { historyPage, sendHistory } from "./history.ts";
import { idParameter, isId, nothingHere } from "./id.ts";

const path = "/v1/sessions/{id}/claims/{claim}";
const params = idParameter.extend({ claim: claimId });

/** Which claim an address means; undefined where nothing can be there. */
function addressed(c: Ctx): { readonly session: string; readonly claim: string } | undefined {
  const [session, claim = ""] = [c.req.param("id"), c.req.param("claim")];
  return isId(session) && /^c[1-9][0-9]{0,5}$/.test(claim) ? { session, claim } : undefined;
}

/** `GET /v1/sessions/{id}/claims/{claim}`: one claim by itself, as it is or as it was. One that was retracted says so. */
export function mountClaim(routes: Routes, { events: commits, views, clock }: Register): void {
  const today = todayBy(clock);
  endpoint(
    routes,
    {
      method: "get",
      path,
      operationId: "readClaim",
      tags: ["sessions"],
      summary: "Read one claim of a session",
      description:
        "The claim with its words, its session, who acted and who tells, and what became of it: also where it was retracted, which it then says.",
      request: { params },
      query: z.strictObject({ asOf }),
      responses: {
        ...reading("The claim", "application/json", claimDocument, examples.claim),
        ...failures("bad-query", "not-found"),
      },
    },
    async (c, { asOf }) => {
      const at = addressed(c);
      if (!at) return nothingHere;
      const options = { today: today(), moreUrl: moreMentions(c.get("exchange").site.baseUrl) };
      const found = asOf
        ? await readClaimAsOf({ commits, views }, at, asOf, options)
        : await readClaim(views, at, options);
      if (!found) return asOf ? problem("not-found", `There was no such claim at ${asOf}.`) : nothingHere;
      return sendReading(c, found.body, { etag: found.etag });
    },
  );
}

/** `GET /v1/sessions/{id}/claims/{claim}/history`: each commit that made, changed or concerned the claim. */
export function mountClaimHistory(routes: Routes, { events }: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: `${path}/history`,
      operationId: "readClaimHistory",
      tags: ["sessions"],
      summary: "Read the history of one claim",
      description:
        "Ordered by revision of its session, oldest first; of each commit what concerns the claim.",
      request: { params },
      query: z.strictObject({ limit, cursor }),
      responses: {
        ...reading("Commits, oldest first", "application/json", historyPage, examples.claimHistory),
        ...failures("bad-query", "bad-cursor", "not-found"),
      },
    },
    (c, page) => {
      const at = addressed(c);
      if (!at) return nothingHere;
      return sendHistory(c, page, (after) => readClaimHistory(events, at, after));
    },
  );
}
