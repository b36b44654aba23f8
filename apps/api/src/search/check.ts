import { checked, unquoted } from "@collegium/read-model";
import * as z from "zod";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { askable, sendFound } from "./asking.ts";
import { words } from "./filters.ts";
import { position } from "./schemas.ts";

const quotation = words(4_000, "The quotation, as it was pasted").refine(
  (q) => unquoted(q) !== "",
  "There is nothing between these quotation marks: give what is quoted.",
);

const checkedHere = z.strictObject({ ...checked.shape, position }).meta({ id: "CheckedQuotation" });

/** `GET /v1/check`: whether a quotation is real. */
export function mountCheck(routes: Routes, register: Register): void {
  endpoint(
    routes,
    {
      method: "get",
      path: "/v1/check",
      operationId: "checkQuotation",
      tags: ["search"],
      summary: "Ask whether a quotation stands in any text",
      description:
        "Compared as quotations of claims are: the kind of white space, quotation marks, hyphens and dashes doesn't count, case and punctuation do. Where it stands nowhere word for word, the places that come nearest, with each difference. Several sentences may be asked at once.",
      query: z.strictObject({ q: quotation }),
      responses: {
        ...reading("Where it stands", "application/json", checkedHere, examples.search.check),
        ...failures("bad-query"),
      },
    },
    async (c, { q }) => {
      const file = await askable(register);
      return isProblem(file) ? file : sendFound(c, file, await file.check(q));
    },
  );
}
