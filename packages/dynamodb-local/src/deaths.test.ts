import {
  CreateTableCommand,
  DeleteTableCommand,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { deathsIn, restore } from "./deaths.ts";
import { sharedLocal } from "./vitest/shared.ts";

const local = await sharedLocal();

describe.runIf(local.available)("the deaths that a life can have", () => {
  it("leave what is stored between any two of its calls, one step after another", async () => {
    const [observer, client] = [local.client(), local.client()];
    const tables = { things: `${local.prefix()}things`, copies: `${local.prefix()}copies` };
    for (const TableName of Object.values(tables))
      await observer.send(
        new CreateTableCommand({
          TableName,
          BillingMode: "PAY_PER_REQUEST",
          AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
          KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        }),
      );
    const put = (id: string) =>
      client.send(new PutItemCommand({ TableName: tables.things, Item: { id: { S: id } } }));
    const get = () => client.send(new GetItemCommand({ TableName: tables.things, Key: { id: { S: "a" } } }));

    const { deaths, calls } = await deathsIn({ client, observer, tables: { things: tables.things } }, [
      async () => {
        await get();
        // At once: they are made one by one all the same, so that each is seen by itself.
        await Promise.all([put("a"), put("a"), put("b")]);
      },
      async () => void (await get()),
    ]);
    expect(calls).toBe(5);
    expect(deaths.map(({ at, step, stored }) => [at, step, stored.things?.length])).toEqual([
      ["before call 1", 0, 0],
      ["after call 2, PutItem", 0, 1],
      ["after call 4, PutItem", 0, 2],
      ["before call 5", 1, 2],
    ]);

    await restore(observer, { things: tables.copies }, deaths.at(-1)?.stored ?? {});
    const { Items } = await observer.send(new ScanCommand({ TableName: tables.copies }));
    expect(Items?.map(({ id }) => id?.S).sort()).toEqual(["a", "b"]);

    for (const TableName of Object.values(tables)) await observer.send(new DeleteTableCommand({ TableName }));
    for (const one of [observer, client]) one.destroy();
  });
});
