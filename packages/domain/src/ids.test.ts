import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOf, isSlug, parseStreamName, slug, streamName, streamTypes, typeOf } from "./ids.ts";

describe("an id", () => {
  test.each(["a", "minsk-2014", "1", "a".repeat(80)])("can be %s", (id) => {
    expect([slug.safeParse(id).success, isSlug(id)]).toEqual([true, true]);
  });
  test.each(["", "Minsk", "a--b", "-a", "a-", "a b", "é", "a/b", "..", "a\n", "a".repeat(81)])(
    "can't be %j",
    (id) => {
      expect([slug.safeParse(id).success, isSlug(id)]).toEqual([false, false]);
    },
  );
});

test("a stream's name is taken apart as it was put together", () => {
  const ids = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/);
  fc.assert(
    fc.property(fc.constantFrom(...streamTypes), ids, (type, id) => {
      const stream = streamName(type, id);
      expect(parseStreamName(stream)).toEqual({ type, id, stream });
      expect([typeOf(stream), idOf(stream)]).toEqual([type, id]);
    }),
  );
});

test.each(["", "topic", "topic/", "/a", "topics/a", "topic/A", "topic/a/b", "__proto__/a"])(
  "%j names no stream",
  (name) => {
    expect(parseStreamName(name)).toBeUndefined();
  },
);
