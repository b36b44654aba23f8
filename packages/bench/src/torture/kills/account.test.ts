import { expect, test } from "vitest";
import { type FeedCommit, ledgerCheck, newAccount } from "./account.ts";
import { define } from "./writes.ts";

const commit = (position: number, label: string, revision = 1): FeedCommit => ({
  position,
  stream: define(label).stream,
  revision,
  events: [{ data: { names: { en: label } } }],
});

/** A ledger of these commits, after these writes were acknowledged at revision 1. */
function held(acknowledged: readonly string[], commits: readonly FeedCommit[]) {
  const account = newAccount();
  for (const label of acknowledged) account.acknowledged.set(label, { write: define(label), revision: 1 });
  const ledger = ledgerCheck(account);
  for (const one of commits) ledger.take(one);
  return { account, ledger };
}

test("what was acknowledged and is in the ledger is missed by nobody", () => {
  const { account, ledger } = held(["a", "b"], [commit(1, "a"), commit(2, "unanswered"), commit(3, "b")]);
  expect(ledger.missing()).toEqual([]);
  expect(account.broken).toEqual([]);
});

test("an acknowledged write that the ledger lacks is missing", () => {
  expect(held(["a", "b"], [commit(1, "a")]).ledger.missing()).toEqual(["b"]);
});

test("one that stands at another revision than was answered is missing", () => {
  const { ledger } = held(
    [],
    [commit(1, "a"), { ...commit(2, "b"), stream: define("a").stream, revision: 2 }],
  );
  expect(ledger.has("b")).toBe(true);
  expect(
    held(
      ["b"],
      [commit(1, "a"), { ...commit(2, "b"), stream: define("a").stream, revision: 2 }],
    ).ledger.missing(),
  ).toEqual(["b"]);
});

test.each([
  ["recorded twice", [commit(1, "a"), { ...commit(2, "a"), revision: 2 }], /recorded twice/],
  ["behind a gap of positions", [commit(1, "a"), commit(3, "b")], /position 3 follows 1/],
  ["behind a gap of revisions", [commit(1, "a", 2)], /revision 2 .* follows 0/],
])("a write that is %s breaks a promise", (_, commits, sentence) => {
  expect(held([], commits).account.broken).toEqual([expect.stringMatching(sentence)]);
});

test("a write that was refused must not be recorded", () => {
  const account = newAccount();
  account.refused.add("a");
  ledgerCheck(account).take(commit(1, "a"));
  expect(account.broken).toEqual([expect.stringMatching(/was refused/)]);
});

test("a commit is there wholly", () => {
  const { account } = held(
    ["a"],
    [{ ...commit(1, "a"), events: [...commit(1, "a").events, ...commit(1, "a").events] }],
  );
  expect(account.broken).toEqual([expect.stringMatching(/2 events of 1/)]);
});
