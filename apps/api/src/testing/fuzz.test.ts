import { collections, draftSchemas, streamTypes } from "@collegium/domain";
import { anySign, randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./register.ts";
import { recordAll, writes } from "./scenario.ts";

let register: TestRegister;
let before: number;
beforeAll(async () => {
  register = await testRegister();
  await recordAll(register);
  before = await register.events.head();
});

const paths = Object.values(collections);
const known = [
  "aldmark",
  "ada-holm",
  "arms-control",
  "aldermoor-2031",
  "plan-2032",
  "aldermoor-communique",
  "..%2f",
  "%00",
];
const segment = fc.oneof(
  fc.constantFrom(
    "v1",
    "text",
    "events",
    "history",
    "mentions",
    "annotations",
    "coverage",
    "changes",
    "docs",
    "problems",
    ...paths,
    ...known,
  ),
  fc.string({ unit: anySign }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.string({ unit: fc.constantFrom("%", "2", "f", "c", "0", ".", "/", "\\", "*", ":", "{", "~") }),
);
const parameter = fc.tuple(
  fc.oneof(
    fc.constantFrom("limit", "cursor", "order", "asOf", "after", "dryRun", "body", "from", "on", "topic"),
    fc.string(),
  ),
  fc.oneof(fc.constantFrom("1", "0", "desc", "2031", "true", "9".repeat(30)), fc.string({ unit: anySign })),
);
const query = fc.oneof(
  fc.constant(""),
  fc
    .array(parameter, { maxLength: 4 })
    .map(
      (all) =>
        `?${all.map((pair) => pair.map((part) => encodeURIComponent(part.toWellFormed())).join("=")).join("&")}`,
    ),
  fc.string({ unit: fc.constantFrom("%", "a", "=", "&", "F", "?", "+") }).map((text) => `?${text}`),
);

const sentence = /(?<![.?…])[.?]$/;

/** No answer is a fault, and every refusal is a problem that says what. */
async function expectNoFault(answer: Response, method = "GET") {
  expect(answer.status).toBeLessThan(500);
  if (answer.status >= 400 && method !== "HEAD") {
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = await answer.json();
    expect(problem).toMatchObject({
      status: answer.status,
      title: expect.any(String),
      detail: expect.stringMatching(sentence),
    });
    const { errors } = problem as { errors?: { detail: string }[] };
    for (const { detail } of errors ?? []) expect(detail).toMatch(sentence);
  }
}

test("no path and no query is a fault", async () => {
  const address = fc.tuple(fc.array(segment, { minLength: 1, maxLength: 6 }), query);
  await fc.assert(
    fc.asyncProperty(
      address,
      fc.constantFrom("GET", "HEAD", "POST", "PUT", "OPTIONS", "PATCH"),
      async ([segments, query], method) => {
        await expectNoFault(await register.send(method, `/${segments.join("/")}${query}`), method);
      },
    ),
    { numRuns: randomCases(60, 6000) },
  );
});

test("no reading of what is there is a fault, however it is asked", async () => {
  const rest = fc.constantFrom("", "/history", "/mentions", "/annotations", "/text");
  const address = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...known), rest, query);
  await fc.assert(
    fc.asyncProperty(address, async ([collection, id, rest, query]) => {
      await expectNoFault(await register.get(`/v1/${collection}/${id}${rest}${query}`));
    }),
    { numRuns: randomCases(60, 6000) },
  );
});

test("no header is a fault", async () => {
  const name = fc.constantFrom(
    ...[
      "authorization",
      "if-match",
      "if-none-match",
      "idempotency-key",
      "prefer",
      "content-type",
      "x-request-id",
    ],
    ...["content-length", "content-encoding", "origin", "accept", "range", "expect"],
  );
  const value = fc.oneof(
    fc.constantFrom(
      '"1"',
      "*",
      'W/"1-ab"',
      "wait=1e9",
      '"k',
      "Bearer a.b.c",
      "multipart/form-data; boundary=",
      "gzip",
      "-1",
    ),
    fc.string({ unit: "grapheme-ascii" }).map((text) => text.trim()),
  );
  const headers = fc.dictionary(name, value, { maxKeys: 6 });
  const target = fc.constantFrom(
    "POST /v1/bodies/new/events",
    "PUT /v1/sources/new/text",
    "GET /v1/sessions",
    "GET /v1/bodies/aldmark",
  );
  await fc.assert(
    fc.asyncProperty(headers, target, fc.boolean(), async (headers, target, signed) => {
      const [method = "", path = ""] = target.split(" ");
      const token = signed ? register.editor : undefined;
      const body = method === "GET" ? undefined : "{}";
      await expectNoFault(await register.send(method, path, { headers, token, body }));
    }),
    { numRuns: randomCases(60, 6000) },
  );
});

/** A draft that is nearly right: parts of it are replaced, removed or added. */
const spoilt = (value: unknown): fc.Arbitrary<unknown> => {
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      "",
      "a",
      "aldmark",
      "aldermoor-communique",
      "2014-02-30",
      "…",
      "a … b",
      "c1",
      null,
      1e308,
    ),
  );
  if (Array.isArray(value)) {
    return fc.oneof({ weight: 6, arbitrary: fc.tuple(...value.map(spoilt)) }, { weight: 1, arbitrary: junk });
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, spoilt(field)]));
    const required = Object.keys(fields) as [];
    return fc.oneof(
      { weight: 6, arbitrary: fc.record(fields) },
      { weight: 2, arbitrary: fc.record(fields, { requiredKeys: required.slice(1) as [] }) },
      { weight: 1, arbitrary: junk },
    );
  }
  return fc.oneof({ weight: 8, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: junk });
};

test("no events are a fault", async () => {
  const types = streamTypes.flatMap((type) => Object.keys(draftSchemas()[type]));
  const given = Object.entries(writes).map(([path, events]) => fc.tuple(fc.constant(path), spoilt(events)));
  const madeUp = fc.tuple(
    fc.constantFrom(...Object.keys(writes)),
    fc.array(fc.record({ type: fc.constantFrom(...types), data: fc.jsonValue() }), {
      maxLength: 5,
    }) as fc.Arbitrary<unknown>,
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(...given, madeUp), fc.constantFrom(0, 1, 2), async ([path, events], upon) => {
      await expectNoFault(await register.post(path, upon, events, { query: "?dryRun=true" }));
    }),
    { numRuns: randomCases(120, 6000) },
  );
  expect(await register.events.head()).toBe(before);
});

test("no bytes are a fault", async () => {
  const type = fc.constantFrom(
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/json",
    'multipart/form-data; boundary="',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .string({
        unit: fc.constantFrom(
          "--x",
          "\r\n",
          "\r\n\r\n",
          'Content-Disposition: form-data; name="text"',
          'name="details"',
          "{}",
          "a",
          ";",
        ),
      })
      .map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(type, bytes, async (type, body) => {
      const headers = { "content-type": type, "if-none-match": "*" };
      await expectNoFault(
        await register.send("PUT", "/v1/sources/new/text?dryRun=true", {
          token: register.editor,
          body,
          headers,
        }),
      );
      await expectNoFault(await register.post("bodies/new", 0, [], { body, headers }));
    }),
    { numRuns: randomCases(60, 6000) },
  );
});
