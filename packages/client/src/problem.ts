import type { components } from "./schema.ts";

/** Problem details (RFC 9457) as the register sends them. */
export type Problem = components["schemas"]["Problem"];

/** An answer of the register: what was asked for, or a problem as a value. */
export type Result<T> =
  | { readonly ok: true; readonly data: T; readonly response: Response }
  | { readonly ok: false; readonly problem: Problem; readonly response: Response };

/** What a call of the typed client comes back with. */
interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Turns an answer of the typed client into a `Result`. Throws what `fetch` throws where nothing answers at all.
 *
 * @example const session = await result(client.api.GET("/v1/sessions/{id}", { params: { path: { id } } }));
 * @public
 */
export async function result<T>(answer: Promise<Answer<T>>): Promise<Result<NonNullable<T>>> {
  const { data, error, response } = await answer;
  if (response.ok && data !== undefined && data !== null) return { ok: true, data, response };
  return { ok: false, problem: problemOf(error, response), response };
}

/** The problem that was sent, or one made of the status where something else than a register answered. */
export function problemOf(body: unknown, { status, statusText }: Response): Problem {
  if (isProblem(body)) return body;
  const title = statusText || `Status ${status}`;
  return {
    type: "about:blank",
    title,
    status,
    detail: "The answer is none of a Collegium register.",
    instance: "",
  };
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "type" in body && "title" in body && "detail" in body;
