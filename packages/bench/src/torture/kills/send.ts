import { setTimeout as delay } from "node:timers/promises";
import type { Write } from "./writes.ts";

/** What came of sending a write. `cut`: the connection ended without an answer. */
export type Sent =
  | { readonly outcome: "acknowledged"; readonly revision: number }
  | { readonly outcome: "too-late" }
  | { readonly outcome: "cut" }
  | { readonly outcome: "wrong"; readonly what: string };

/** No answer comes as late as this on any machine: it never will. */
export const hangMilliseconds = 300_000;

/** Sends a write until there is another answer than that it should be sent again later. */
export async function send(url: string, token: string, write: Write): Promise<Sent> {
  while (true) {
    const answer = await ask(url, token, write);
    if (!answer) return { outcome: "cut" };
    const { status, body, retryAfter } = answer;
    if (status === 201)
      return { outcome: "acknowledged", revision: (JSON.parse(body) as { revision: number }).revision };
    if (status === 412 && write.contested) return { outcome: "too-late" };
    if (retryAfter === undefined || (status !== 429 && status !== 503))
      return { outcome: "wrong", what: `${write.label} was answered ${status}: ${body}` };
    await delay(Math.min(1, retryAfter) * 1000);
  }
}

async function ask(url: string, token: string, { method, path, headers, body }: Write) {
  try {
    const answer = await fetch(url + path, {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(hangMilliseconds),
    });
    const retryAfter = answer.headers.get("retry-after");
    return {
      status: answer.status,
      body: await answer.text(),
      retryAfter: retryAfter === null ? undefined : Number(retryAfter),
    };
  } catch (fault) {
    if ((fault as Error).name === "TimeoutError")
      throw new Error(`stuck: ${method} ${path} was never answered`);
    return undefined;
  }
}
