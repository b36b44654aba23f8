import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asker } from "./ask.ts";
import type { Bent } from "./bend.ts";

/** Answers with what it was sent, in headers, so that a HEAD tells it as well. */
const echo = createServer(async (request, answer) => {
  const { method, headers } = request;
  const framed = headers["transfer-encoding"] ?? headers["content-length"] ?? "none";
  answer.writeHead(200, { "x-method": method, "x-framed": framed, "x-body": await text(request) }).end();
});
beforeAll(() => new Promise<void>((resolve) => void echo.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => void echo.close(() => resolve())));

const one = (): ReturnType<typeof asker> =>
  asker(`http://127.0.0.1:${(echo.address() as AddressInfo).port}`, 1);
const operation = {} as Bent["operation"];

test.each(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
  "what %s carries arrives as its body, and the next request is answered as itself",
  async (method) => {
    const { ask, close } = one();
    const told = async (sent: Pick<Bent, "body" | "chunked">) => {
      const { headers } = await ask({ operation, method, target: "/", headers: {}, ...sent });
      return [headers["x-method"], headers["x-framed"], headers["x-body"]];
    };
    expect(await told({ body: "words", chunked: true })).toEqual([method, "chunked", "words"]);
    expect(await told({ body: "words", chunked: false })).toEqual([method, "5", "words"]);
    close();
  },
);
