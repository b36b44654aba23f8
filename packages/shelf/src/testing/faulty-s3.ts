import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/**
 * What becomes of a request: it is answered; or it is carried out, but its answer is lost; or only half of what it is answered with comes, and the
 * rest never; or it is refused with this status, and not carried out.
 */
export type Fate = "answered" | "lost" | "stalled" | number;

/** A way to S3 that is not to be relied on: each request meets the fate that it is given. */
export interface FaultyS3 {
  readonly endpoint: string;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function faultyS3(
  to: string,
  fateOf: (asked: { readonly method: string; readonly key: string }) => Fate,
): Promise<FaultyS3> {
  const server = createServer((asked, response) => {
    const key = decodeURIComponent(new URL(`${asked.url}`, to).pathname.slice(1));
    const fate = fateOf({ method: `${asked.method}`, key });
    passOn(asked, response, { to, fate }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function passOn(
  asked: IncomingMessage,
  response: ServerResponse,
  { to, fate }: { readonly to: string; readonly fate: Fate },
): Promise<void> {
  const sent = await buffer(asked);
  if (typeof fate === "number") return void response.writeHead(fate).end();
  const { method, url, headers } = asked;
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request(new URL(`${url}`, to), { method, headers, agent: false }, resolve)
      .on("error", reject)
      .end(sent),
  );
  const body = await buffer(answer);
  if (fate === "lost") return void response.destroy();
  const { "transfer-encoding": _, ...told } = answer.headers;
  response.writeHead(answer.statusCode as number, { ...told, "content-length": body.length });
  if (fate === "stalled") response.write(body.subarray(0, body.length / 2));
  else response.end(body);
}
