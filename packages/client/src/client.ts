import openapiClient, { type Client as OpenApiClient } from "openapi-fetch";
import { problemOf, type Result } from "./problem.ts";
import type { paths } from "./schema.ts";

export interface ClientOptions {
  /** Where the register is: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** For writing: a token of the register or of an issuer that it trusts. */
  readonly token?: string;
  /** Stands in for the global `fetch`: a timeout, a proxy, a register in the same process. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

export interface Client {
  /** Every operation of the API, typed by its OpenAPI document. */
  readonly api: OpenApiClient<paths>;
  /** Gets what a page's `next` points at; always at this register, whatever host it names. */
  follow(next: string): Promise<Result<unknown>>;
}

/** A client of one register. */
export function createClient({ url, token, fetch = globalThis.fetch }: ClientOptions): Client {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const baseUrl = url.replace(/\/+$/, "");
  return {
    api: openapiClient<paths>({ baseUrl, fetch, headers }),
    async follow(next) {
      const { pathname, search } = new URL(next, baseUrl);
      const response = await fetch(new Request(new URL(pathname + search, baseUrl), { headers }));
      const body: unknown = await response.json().catch(() => undefined);
      return response.ok
        ? { ok: true, data: body, response }
        : { ok: false, problem: problemOf(body, response), response };
    },
  };
}
