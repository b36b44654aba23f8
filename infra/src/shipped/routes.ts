import type { FunctionName } from "../bundles.ts";
import { apiSegments, findingPaths } from "../compute/http.ts";
import type { FunctionProcess } from "./function-process.ts";

const posted: Readonly<Record<string, FunctionName>> = { "/v1/sheets": "sheets", "/v1/drafts": "drafts" };

/** The function that the gateway's routes lead to. */
function functionFor(path: string, method: string): FunctionName {
  if (!apiSegments.includes(path.split("/")[1] ?? "")) return "pages";
  if (findingPaths.includes(path)) return "search";
  return (method === "POST" && posted[path]) || "api";
}

type Invoked = Pick<FunctionProcess, "invoke">;

/** All functions as one, which an event of the gateway reaches by its path and method. */
export const routed = (functions: Readonly<Record<FunctionName, Invoked>>): Invoked => ({
  invoke<Answer>(event: object): Promise<Answer> {
    const { rawPath, requestContext } = event as {
      rawPath: string;
      requestContext: { http: { method: string } };
    };
    return functions[functionFor(rawPath, requestContext.http.method)].invoke(event);
  },
});
