import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Revision, StreamName } from "@collegium/domain";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { randomCases } from "@collegium/thoroughness";
import { describe } from "vitest";
import { eventStoreSuite, textStoreSuite } from "../conformance/index.ts";
import { dynamoEventStore } from "./event-store.ts";
import { commitKey } from "./layout.ts";
import { testTables } from "./local.fixture.ts";
import { sequencer } from "./sequencer/sequencer.ts";
import { dynamoTextStore } from "./text-store.ts";

const local = await sharedLocal();

describe.runIf(local.available)("on DynamoDB Local", () => {
  eventStoreSuite(
    "DynamoDB",
    async () => {
      const { tables, client, close } = await testTables(local);
      const options = { client: client(), tables };
      const settle = async () => {
        await sequencer(options).reconcile();
      };
      const damage = async (stream: StreamName, revision: Revision, text: string) => {
        const Item = { ...commitKey(stream, revision), plain: { S: text } };
        await options.client.send(new PutItemCommand({ TableName: tables.events, Item }));
      };
      return { store: dynamoEventStore(options), settle, damage, close };
    },
    { runs: randomCases(2, 25) },
  );

  textStoreSuite(
    "DynamoDB",
    async () => {
      const { tables, client, close } = await testTables(local);
      return { store: dynamoTextStore({ client: client(), tables }), close };
    },
    { runs: randomCases(2, 25) },
  );
});
