import openapiClient, { type Client as OpenApiClient } from "openapi-fetch";
import { problemOf, type Result } from "./problem.ts";
import type { paths } from "./schema.ts";

export interface ClientOptions {
  /** Where the register is: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** For writing: a token of the register, or of an issuer that it trusts. */
  readonly token?: string | undefined;
  /** Stands in for the global `fetch`: with a time limit, through a proxy, to a register in the same process. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What a request by address may add. */
export type RequestInput = Pick<RequestInit, "method" | "body" | "signal"> & {
  readonly headers?: Readonly<Record<string, string>>;
};

export interface Client {
  /** Every operation of the API, typed by its OpenAPI document. */
  readonly api: OpenApiClient<paths>;
  /**
   * Sends to an address that is known only at run time: of any collection, or a page's `next`. It always goes to this register, whatever
   * host the address names, so that a token never goes elsewhere. JSON answers are parsed, others come as text.
   */
  request(address: string, input?: RequestInput): Promise<Result<unknown>>;
}

/** A client of one register. */
export function createClient({ url, token, fetch = globalThis.fetch }: ClientOptions): Client {
  const authorization = token ? { authorization: `Bearer ${token}` } : undefined;
  const baseUrl = url.replace(/\/+$/, "");
  return {
    api: openapiClient<paths>({ baseUrl, fetch, headers: authorization }),
    async request(address, { headers, ...input } = {}) {
      const { pathname, search } = new URL(address, baseUrl);
      const request = new Request(`${new URL(baseUrl).origin}${pathname}${search}`, {
        ...input,
        headers: { ...authorization, ...headers },
      });
      const response = await fetch(request);
      const data = await bodyOf(response);
      return response.ok
        ? { ok: true, data, response }
        : { ok: false, problem: problemOf(data, response), response };
    },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  // Kept to the letter: a text may begin with a byte order mark, which positions count.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  if (!/\bjson\b/.test(response.headers.get("content-type") ?? "")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
