import { streamName } from "@collegium/domain";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problems/problem.ts";
import { requestId } from "./idempotency.ts";
import { writeLimiter } from "./limit.ts";
import { readPrecondition } from "./precondition.ts";
import { preferredWait } from "./prefer.ts";

const precondition = (headers: Record<string, string>) => {
  const read = readPrecondition(new Headers(headers));
  return isProblem(read) ? read.problem : read.seen;
};

describe("a precondition", () => {
  test.each([
    [{ "if-none-match": "*" }, [0]],
    [{ "if-match": '"3-9f86d081884c7d65"' }, [3]],
    [{ "if-match": 'W/"3-9f86d081884c7d65"' }, [3]],
    [{ "if-match": '"12"' }, [12]],
    [{ "if-match": '"3-9f86d081884c7d65-gzip"' }, [3]],
    [{ "if-match": 'W/"3-9f86d081884c7d65-br"' }, [3]],
    [{ "if-match": '"12-zstd"' }, [12]],
    [{ "if-match": '"2-ab-gzip", "3-cd--gzip"' }, [2, 3]],
    [{ "if-match": '"3-9f86d081884c7d65-gzip-br"' }, []],
    [{ "if-match": '"3-xy"' }, []],
    [{ "if-match": '"3-gzip' }, "malformed"],
    [{ "if-match": '"1", W/"2-ab","a,b"' }, [1, 2]],
    [{ "if-match": '"abc"' }, []],
    [{ "if-match": '"0"' }, []],
    [{}, "precondition-required"],
    [{ "if-match": "*" }, "malformed"],
    [{ "if-match": "3" }, "malformed"],
    [{ "if-match": '"1' }, "malformed"],
    [{ "if-match": '"1" "2"' }, "malformed"],
    [{ "if-match": '"1",' }, "malformed"],
    [{ "if-match": `${'"1", '.repeat(4000)}x` }, "malformed"],
    [{ "if-none-match": '"3"' }, "malformed"],
    [{ "if-match": '"3"', "if-none-match": "*" }, "malformed"],
  ])("%j", (headers, expected) => {
    expect(precondition(headers as Record<string, string>)).toEqual(expected);
  });
});

describe("an idempotency key", () => {
  const stream = streamName("body", "norland");
  const id = (key: string, actor = "Anna", body: unknown = { a: 1 }, on = stream) =>
    requestId(new Headers({ "idempotency-key": key }), actor, on, body);

  test("names one body of one actor for one stream", () => {
    const first = id('"k"');
    expect(id('"k"')).toEqual(first);
    expect(id('"k"', "Anna", { a: 2 })).toMatchObject({ keyed: (first as { keyed: string }).keyed });
    expect(id('"k"', "Anna", { a: 2 })).not.toEqual(first);
    for (const other of [
      id('"l"'),
      id('"k"', "Bert"),
      id('"k"', "Anna", { a: 1 }, streamName("body", "westmark")),
    ]) {
      expect((other as { keyed: string }).keyed).not.toBe((first as { keyed: string }).keyed);
    }
  });

  test.each(["k", '""', '"a', '"a", "b"', "?1", "12", `"${"k".repeat(256)}"`])(
    "%s is no quoted string",
    (key) => {
      expect(id(key)).toHaveProperty("problem", "malformed");
    },
  );

  test("that is missing makes every request its own", () => {
    const plain = () => requestId(new Headers(), "Anna", stream, {});
    expect(plain()).not.toEqual(plain());
  });
});

test.each([
  ["wait=5", 5],
  ["respond-async, wait=10", 10],
  ["Wait=3", 3],
  ["wait=100000", 20],
  ["wait=-1", undefined],
  ["wait", undefined],
  ["return=minimal", undefined],
  ["§§", undefined],
  [undefined, undefined],
])("Prefer: %s", (header, seconds) => {
  expect(preferredWait(header)).toBe(seconds);
});

test("a writer has room for a burst, then as much as time gives", () => {
  const room = writeLimiter({ burst: 2, perSecond: 0.5 });
  const at = (seconds: number) => new Date(1_000_000 + seconds * 1000);
  expect(room("Anna", at(0))).toBeUndefined();
  expect(room("Anna", at(0))).toBeUndefined();
  expect(room("Anna", at(0))).toMatchObject({
    problem: "too-many-requests",
    headers: { "retry-after": "2" },
  });
  expect(room("Bert", at(0))).toBeUndefined();
  expect(room("Anna", at(2))).toBeUndefined();
});

test("a clock that was set back takes no room from a writer", () => {
  const room = writeLimiter({ burst: 2, perSecond: 1 });
  expect(room("Anna", new Date(3_600_000))).toBeUndefined();
  expect(room("Anna", new Date(0))).toBeUndefined();
  expect(room("Anna", new Date(0))).toBeDefined();
  expect(room("Anna", new Date(1000))).toBeUndefined();
});

test("a writer who goes on is not forgotten for however many others, and so gets no more room", () => {
  const room = writeLimiter({ burst: 1, perSecond: 1 });
  const now = new Date(0);
  expect(room("Anna", now)).toBeUndefined();
  for (let other = 0; other < 20_000; other++) {
    expect(room(`writer ${other}`, now)).toBeUndefined();
    if (other % 1000 === 0) expect(room("Anna", now)).toBeDefined();
  }
  expect(room("Anna", now)).toBeDefined();
});
