import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slug } from "./ids.ts";
import { freeSlug, slugOf } from "./slug-of.ts";

describe("An id that is made of a name", () => {
  test.each([
    ["Arms control & disarmament", "arms-control-and-disarmament"],
    ["План консультаций на 2015 год", "plan-konsultatsiy-na-2015-god"],
    ["Бюро по демократическим институтам — Ёлкин", "byuro-po-demokraticheskim-institutam-elkin"],
    ["Супрацоўніцтва", "supratsounitstva"],
    ["Кра\u0438\u0306", "kray"],
    ["Déclaration d’Astana", "declaration-d-astana"],
    ["北京", ""],
  ])("%s: %s", (name, id) => {
    expect(slugOf(name)).toBe(id);
  });

  test("is an id, or nothing, whatever the name; also with the number that makes it free", () => {
    fc.assert(
      fc.property(fc.string({ unit: anySign, maxLength: 300 }), fc.nat(30), (name, taken) => {
        const id = slugOf(name);
        if (id === "") return;
        let asked = 0;
        const free = freeSlug(id, () => asked++ < taken);
        expect(slug.parse(free)).toBe(taken === 0 ? id : `${id}-${taken + 1}`);
      }),
    );
  });
});
