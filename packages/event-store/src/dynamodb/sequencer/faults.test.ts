import { DeleteItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { revision } from "@collegium/domain";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commit, topic } from "../../conformance/make.ts";
import { dynamoEventStore } from "../event-store.ts";
import { commitKey } from "../layout.ts";
import { type TestTables, testTables } from "../local.fixture.ts";
import { storedPages } from "../stored-pages.ts";
import type { Decision, Hint } from "./decisions.ts";
import { expectSound, type LedgerTables } from "./laws.fixture.ts";
import { sequencer } from "./sequencer.ts";

const local = await sharedLocal();
const hint = (id: string, at: number): Hint => ({ stream: topic(id), revision: revision(at) });

describe.runIf(local.available)("A sequencer", () => {
  let opened: TestTables;
  let place: LedgerTables;
  let decisions: Decision[];
  beforeEach(async () => {
    opened = await testTables(local);
    place = { client: opened.client(), tables: opened.tables };
    decisions = [];
  });
  afterEach(() => opened.close());

  const order = (client: DynamoDBClient = place.client) =>
    sequencer({ client, tables: place.tables, onDecision: (decision) => decisions.push(decision) });
  const append = async (id: string, after = 0) => {
    const answer = await dynamoEventStore(place).append(
      topic(id),
      revision(after),
      commit(`${id}${after + 1}`),
    );
    expect(answer.outcome).toBe("appended");
  };
  const ids = async () => (await expectSound(place)).map(({ id }) => id);
  /** A sequencer to which something happens before its calls of that kind. */
  const meeting = (command: string, what: (input: object) => Promise<void>) => {
    const client = opened.client();
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === `${command}Command`) await what(args.input);
          return next(args);
        },
      { step: "initialize" },
    );
    return order(client);
  };
  const refuse = async () => {
    throw new Error("refused");
  };

  it("that lost a race looks again, and sequences what it was told of", async () => {
    await append("a");
    await append("b");
    let others = 0;
    const slow = meeting("PutItem", async () => {
      if (++others === 1) await order().sequence([hint("b", 1)]);
    });
    expect(await slow.sequence([hint("a", 1)])).toEqual({ pages: 1, commits: 1, setAside: [] });
    expect(await ids()).toEqual(["b1", "a1"]);
    expect(decisions).toContainEqual({ kind: "race-lost", first: 1 });
  });

  it("that can't read commits fails, so that it is told of them again", async () => {
    await append("a");
    const hindered = meeting("Query", async (input) => {
      if ("TableName" in input && input.TableName === place.tables.events) await refuse();
    });
    await expect(hindered.sequence([hint("a", 1)])).rejects.toThrow("refused");
  });

  it("adds no page until the cursors of the last one are moved, so that no commit is sequenced twice", async () => {
    await append("a");
    await append("b");
    await append("c");
    const hindered = meeting("UpdateItem", refuse);
    await expect(hindered.sequence([hint("a", 1)])).rejects.toThrow("refused");
    await expect(hindered.sequence([hint("b", 1)])).rejects.toThrow("refused");
    expect(await storedPages(place)).toHaveLength(1);
    await order().sequence([hint("b", 1)]);
    await order().sequence([hint("c", 1)]);
    expect(await order().sequence([hint("a", 1)])).toMatchObject({ commits: 0 });
    expect(await ids()).toEqual(["a1", "b1", "c1"]);
  });

  it("sets a stream aside of which a commit is lost, though later ones are there", async () => {
    for (const after of [0, 1, 2]) await append("a", after);
    const lost = { TableName: place.tables.events, Key: commitKey(topic("a"), 2) };
    await place.client.send(new DeleteItemCommand(lost));
    expect(await order().sequence([hint("a", 3)])).toEqual({
      pages: 1,
      commits: 1,
      setAside: [hint("a", 2)],
    });
    expect(decisions.find(({ kind }) => kind === "set-aside")).toMatchObject({
      error: { message: expect.stringContaining("missing, though later ones are there") },
    });
  });
});
