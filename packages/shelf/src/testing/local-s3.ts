import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** So much of S3 as a shelf asks for, on this machine. */
export interface LocalS3 {
  /** For a client, or as a function's environment has it. */
  readonly endpoint: string;
  /** Every object there is, by `bucket/key`. */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** What was asked for, as actions of IAM on keys. */
  readonly asked: ReadonlySet<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** As many are listed at once. Of S3's pages of a thousand nobody would see the second. */
const listedAtOnce = 2;

/**
 * Objects of buckets in memory, over HTTP: put, with conditions; got, with conditions; listed and deleted. As S3 does, it answers 412 where a
 * condition does not hold, 404 where an object is not there that a condition asks for, and 304 to who has it.
 */
export async function localS3(): Promise<LocalS3> {
  const objects = new Map<string, Buffer>();
  const asked = new Set<string>();
  const modified = new Map<string, Date>();
  const server = createServer((request, response) => {
    answer(request, response, { objects, modified, asked }).catch((fault: unknown) => {
      response.writeHead(500).end(String(fault));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const etagOf = (body: Buffer): string => `"${createHash("md5").update(body).digest("hex")}"`;

interface Held {
  readonly objects: Map<string, Buffer>;
  readonly modified: Map<string, Date>;
  readonly asked: Set<string>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { objects, modified, asked }: Held,
) {
  const { pathname, searchParams } = new URL(`${request.url}`, "http://s3");
  const key = decodeURIComponent(pathname.slice(1));
  const say = (status: number, body: string | Buffer = "", headers: Record<string, string> = {}) =>
    response.writeHead(status, headers).end(body);
  const error = (status: number, code: string) =>
    say(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`, {
      "content-type": "application/xml",
    });
  const there = objects.get(key);
  const { "if-match": match, "if-none-match": none } = request.headers;
  switch (request.method) {
    case "PUT": {
      asked.add("PutObject");
      const body = await buffer(request);
      const now = objects.get(key);
      if (match !== undefined && !now) return error(404, "NoSuchKey");
      if (match !== undefined && now && etagOf(now) !== match) return error(412, "PreconditionFailed");
      if (none === "*" && now) return error(412, "PreconditionFailed");
      objects.set(key, body);
      modified.set(key, new Date());
      return say(200, "", { etag: etagOf(body) });
    }
    case "DELETE":
      asked.add("DeleteObject");
      objects.delete(key);
      return say(204);
    default: {
      if (searchParams.has("list-type")) {
        asked.add("ListBucket");
        const bucket = key.replace(/\/$/, "");
        const begin = `${bucket}/${searchParams.get("prefix") ?? ""}`;
        const behind = searchParams.get("continuation-token") ?? "";
        const left = [...objects.keys()].filter((one) => one.startsWith(begin) && one > behind).sort();
        const keys = left.slice(0, listedAtOnce);
        const next = left.length > keys.length ? keys.at(-1) : undefined;
        const timeOf = (one: string) => (modified.get(one) ?? new Date()).toISOString();
        const contents = keys.map(
          (one) =>
            `<Contents><Key>${one.slice(bucket.length + 1)}</Key><LastModified>${timeOf(one)}</LastModified></Contents>`,
        );
        return say(
          200,
          `<ListBucketResult>${contents.join("")}${next === undefined ? "" : `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`,
          {
            "content-type": "application/xml",
          },
        );
      }
      asked.add("GetObject");
      if (!there) return error(404, "NoSuchKey");
      const etag = etagOf(there);
      return none === etag ? say(304, "", { etag }) : say(200, there, { etag });
    }
  }
}
