import { describe, expect, test } from "vitest";
import { matches } from "./entity-tag.ts";

describe("If-None-Match", () => {
  test.each([
    ["*", true],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['"a-gzip"', true],
    ['W/"a-br"', true],
    ['"b-zstd","a-zstd"', true],
    ['"a--gzip"', true],
    ['"a-gzip-gzip"', false],
    ['"agzip"', false],
    ['"a-gz"', false],
    ['"-gzip"', false],
    [`${'"b",'.repeat(3000)}"a-br"`, true],
    [`${'"b",'.repeat(3000)}"c`, false],
    ['"b","c,a"', false],
    ["a", false],
    ["", false],
  ])("%s", (header, expected) => {
    expect(matches(header, '"a"')).toBe(expected);
  });
});
