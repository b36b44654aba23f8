import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isProblem } from "../problems/problem.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { day } from "./day.ts";
import { readJson } from "./json.ts";
import { limit, readQuery } from "./query.ts";

const json = (text: string) => readJson(new TextEncoder().encode(text));
const rule = (text: string) => {
  const read = json(text);
  return isProblem(read) ? read.errors?.[0]?.rule : undefined;
};

describe("A query of two days", () => {
  const schema = z.strictObject({ from: day("earliest", "From"), to: day("latest", "To") });
  const read = (query: string) => readQuery(`/x?${query}`, schema);

  test("is refused where the second is before the first, with a sentence that says what to do", () => {
    expect(read("from=2014&to=2009")).toMatchObject({
      problem: "bad-query",
      errors: [{ parameter: "to", rule: "malformed", detail: expect.stringContaining("give a later day") }],
    });
  });

  test.each(["from=2014-05&to=2014", "from=2014&to=2014", "from=2014", "to=2009", ""])(
    "is read where one day can be both, or one is missing: %s",
    (query) => expect(isProblem(read(query))).toBe(false),
  );
});

describe("JSON", () => {
  test("is read as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: anySign }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('"__proto__":'));
        const read = json(text);
        expect(isProblem(read) ? read : read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    ['{"a":1,"a":2}', "repeated-name"],
    ['{"x":[{"a":1,"\\u0061":2}]}', "repeated-name"],
    ['{"a":{"b":1},"b":[1,{"b":2}],"c":"a:b\\"c"}', undefined],
    ['{"a":"\\ud800"}', "lone-surrogate"],
    ['{"\\udc00":1}', "lone-surrogate"],
    ['"\\ud83d\\ude00"', undefined],
    ['{"names":{"en":"x","__proto__":"y"}}', "unknown-field"],
    ['{"a":[{"\\u005f_proto__":{}}]}', "unknown-field"],
    ['{"a":"__proto__"}', undefined],
    ["{", "not-json"],
    ["", "not-json"],
  ])("%s", (text, expected) => {
    expect(rule(text)).toBe(expected);
  });

  test("in anything but UTF-8 is refused", () => {
    const read = readJson(new Uint8Array([0x22, 0xff, 0x22]));
    expect(isProblem(read) && read.errors?.[0]?.rule).toBe("not-utf8");
  });

  test("nested without end neither hangs nor overflows", () => {
    expect(rule(`${"[".repeat(30_000)}"\\ud800"${"]".repeat(30_000)}`)).toBe("lone-surrogate");
  });

  test("of more than one write records is refused before anything is made of it, however it is laid out", () => {
    const problem = (text: string) => {
      const read = json(text);
      return isProblem(read) ? read.problem : undefined;
    };
    // Neither is JSON: nobody looked.
    expect(problem("[".repeat(65_536))).toBe("commit-too-large");
    expect(problem(`{"a":"${"b".repeat(65_536)}`)).toBe("commit-too-large");
    expect(problem("[".repeat(65_535))).toBe("malformed");
    expect(problem(`${" ".repeat(500_000)}[]`)).toBeUndefined();
    expect(problem(`"${"\\u0041".repeat(65_533)}"`)).toBeUndefined();
    expect(problem(`"${"\\u0041".repeat(65_534)}"`)).toBe("commit-too-large");
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(3), (value, indent) => {
        // What is read by the fewest bytes that it could have is read.
        expect(problem(JSON.stringify(value, null, indent))).not.toBe("commit-too-large");
      }),
    );
  });
});

describe("a cursor", () => {
  const list = { path: "/v1/sessions", filters: { body: ["norland"], topic: undefined }, order: "desc" };

  test("goes on after any sort key of its own list", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (key) => {
        expect(readCursor(list, writeCursor(list, key))).toEqual({ after: key });
      }),
    );
  });

  test("of another list, or made up, is refused", () => {
    const made = writeCursor(list, "key");
    for (const other of [
      { ...list, order: "asc" },
      { ...list, path: "/v1/sources" },
      { ...list, filters: { body: ["westmark"] } },
    ]) {
      expect(readCursor(other, made)).toHaveProperty("problem", "bad-cursor");
    }
    // Its sort key is no UTF-8; or is written in other signs than the register's.
    for (const other of [`${made}_w`, writeCursor(list, "keys").replace(/w$/, "x")])
      expect(readCursor(list, other)).toHaveProperty("problem", "bad-cursor");
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(list, text)).toHaveProperty("problem", "bad-cursor");
      }),
    );
  });
});

test.each(["toString", "constructor", "__proto__", "nothing"])(
  "a parameter %s that nobody declared is told as one",
  (name) => {
    const read = readQuery(`/v1/sessions?${name}=1`, z.strictObject({ limit }));
    expect(read).toMatchObject({ errors: [{ rule: "unknown-parameter", parameter: name }] });
  },
);
