import { Agent, request } from "node:http";
import type { Bent } from "./bend.ts";

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends requests as they are made, none of them mended by a cleverer client, over connections that are kept. */
export function asker(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  return {
    /** Sends one request; rejects where there is no answer. */
    ask: ({ method, target, headers, body, chunked }: Bent): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const sent = request({
          agent,
          hostname,
          port,
          method,
          path: target,
          headers: { ...headers, ...framing(body, chunked) },
        });
        sent.setTimeout(300_000, () => sent.destroy(new Error("never answered")));
        sent.on("response", (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
          answer.on("error", reject);
        });
        sent.on("error", reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/**
 * How far a body reaches (RFC 9112, 6.3), said outright: by itself node takes a body for chunked of no method, and frames none of
 * GET, HEAD, DELETE or OPTIONS, whose bytes the next request on the connection would then be answered for.
 */
function framing(body: Bent["body"], chunked: boolean): Record<string, string> {
  if (body === undefined) return {};
  return chunked ? { "transfer-encoding": "chunked" } : { "content-length": String(Buffer.byteLength(body)) };
}
