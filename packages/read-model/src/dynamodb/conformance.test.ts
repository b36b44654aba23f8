import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { randomCases } from "@collegium/thoroughness";
import { afterAll, describe } from "vitest";
import { viewSetsSuite, viewStoreSuite } from "../conformance/index.ts";
import { type TestViews, testViews } from "./local.fixture.ts";

const local = await sharedLocal();

describe.runIf(local.available)("on DynamoDB Local", () => {
  viewSetsSuite("dynamoViewSets", async () => {
    const made = await testViews(local);
    return { sets: made.sets(), [Symbol.asyncDispose]: made[Symbol.asyncDispose] };
  });

  viewStoreSuite(
    "The live set of dynamoViewSets",
    async () => {
      const made = await testViews(local);
      return { views: made.sets().live, [Symbol.asyncDispose]: made[Symbol.asyncDispose] };
    },
    { runs: randomCases(2, 20) },
  );

  // Sets in one table have nothing to do with each other, so one table does for all.
  let table: Promise<TestViews> | undefined;
  afterAll(async () => (await table)?.[Symbol.asyncDispose]());
  viewStoreSuite(
    "A set made by dynamoViewSets",
    async () => {
      table ??= testViews(local);
      const { views } = await (await table).sets().create();
      return { views, async [Symbol.asyncDispose]() {} };
    },
    { runs: randomCases(6, 40) },
  );
});
