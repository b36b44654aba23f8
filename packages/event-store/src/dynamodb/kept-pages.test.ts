import { expect, it } from "vitest";
import { keptPages } from "./kept-pages.ts";

const page = (first: number, count: number, size = 1) => ({ first, count, json: "x".repeat(size) });

it("finds the page that holds a position", () => {
  const kept = keptPages();
  const [one, other] = [page(1, 256), page(300, 2)];
  kept.keep(one);
  kept.keep(other);
  expect([1, 256, 257, 299, 300, 301, 302].map(kept.holding)).toEqual([
    one,
    one,
    undefined,
    undefined,
    other,
    other,
    undefined,
  ]);
  expect(kept.last()).toEqual({ first: 300, count: 2 });
});

it("keeps as many as there is room for, those asked for last, and remembers how far the ledger went", () => {
  const kept = keptPages();
  for (const first of [1, 2, 3, 4]) kept.keep(page(first, 1, 2_000_000));
  kept.holding(1);
  kept.keep(page(5, 1, 2_000_000));
  expect([1, 2, 3, 4, 5].filter((position) => kept.holding(position))).toEqual([1, 3, 4, 5]);
  for (let again = 0; again < 5; again++) kept.keep(page(5, 1, 2_000_000));
  expect([1, 3, 4, 5].filter((position) => kept.holding(position))).toEqual([1, 3, 4, 5]);
  kept.keep(page(6, 1, 9_000_000));
  expect([kept.holding(6), kept.last()]).toEqual([undefined, { first: 6, count: 1 }]);
});
