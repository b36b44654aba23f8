import type { Served } from "./child.ts";

/** Why no request of a kind holds up the others: how its turns stay short. */
export type Kind =
  | "refused before anything costly"
  | "work in proportion to what is sent"
  | "kept by the hashes of its texts"
  | "in a thread"
  | "in slices, others in between"
  | "a page is bounded";

export interface StallCase {
  readonly name: string;
  readonly kind: Kind;
  /** That each try asks for what nobody asked for before, so that the longest of them counts, and not the one in the middle. */
  readonly anew?: true;
  /** Fires it; `round` counts the tries, each of which may need what nobody asked for before. */
  fire(to: Target, round: number): Promise<void>;
}

export interface Target extends Served {
  /** Sends a request and reads the answer whole; throws where its status is another. */
  send(status: number, path: string, init?: RequestInit & { token?: string }): Promise<Response>;
}

export const targetOf = (served: Served): Target => ({
  ...served,
  async send(status, path, { token, headers, ...init } = {}) {
    const authorization =
      token === undefined ? undefined : { authorization: `Bearer ${served.tokens[token]}` };
    const answer = await fetch(served.url + path, {
      redirect: "manual",
      ...init,
      headers: { ...headers, ...authorization },
    });
    const body = await answer.arrayBuffer();
    if (answer.status !== status)
      throw new Error(
        `${path.slice(0, 100)}: ${answer.status}, not ${status}: ${Buffer.from(body).toString().slice(0, 400)}`,
      );
    return answer;
  },
});

/** A read that is answered with 200. */
export const reading = (
  name: string,
  kind: Kind,
  path: (round: number) => string,
  headers?: Record<string, string>,
): StallCase => ({
  name,
  kind,
  async fire({ send }, round) {
    await send(200, path(round), { headers });
  },
});

export const json = { "content-type": "application/json" };
export const create = { "if-none-match": "*" };

/** A deposit of a text that is refused, or taken. */
export const deposit = (
  name: string,
  kind: Kind,
  status: number,
  text: (round: number) => string | FormData,
  { token, query = details, type = "text/plain" }: { token?: string; query?: string; type?: string } = {},
): StallCase => ({
  name,
  kind,
  async fire({ send }, round) {
    await send(status, `/v1/sources/new-${crypto.randomUUID()}/text${query}`, {
      method: "PUT",
      body: text(round),
      token,
      headers: { ...create, "content-type": type },
    });
  },
});
const details = "?title=New&kind=other&publishers=alderland&published=2020&language=en";

/** Events for a record that is not there yet. */
export const events = (
  name: string,
  kind: Kind,
  status: number,
  path: string,
  body: (round: number) => string,
  {
    token = "editor",
    headers = create,
    query = "",
  }: { token?: string; headers?: Record<string, string>; query?: string } = {},
): StallCase => ({
  name,
  kind,
  async fire({ send }, round) {
    await send(status, `/v1/${path}/events${query}`, {
      method: "POST",
      body: body(round),
      token,
      headers: { ...json, ...headers },
    });
  },
});

/** The revision of a record, for `If-Match`. */
const headOf = async ({ send }: Target, path: string) => (await send(200, path)).headers.get("etag") ?? "";

/** Events upon a record as it is. */
export const changing = (
  name: string,
  kind: Kind,
  path: string,
  body: (round: number) => object,
  { status = 201, query = "" } = {},
): StallCase => ({
  name,
  kind,
  async fire(to, round) {
    const etag = await headOf(to, `/v1/${path}`);
    await to.send(status, `/v1/${path}/events${query}`, {
      method: "POST",
      body: JSON.stringify(body(round)),
      token: "editor",
      headers: { ...json, "if-match": etag },
    });
  },
});
