import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DescribeStreamCommand } from "@aws-sdk/client-dynamodb-streams";
import { type DomainEvent, position, revision, streamName } from "@collegium/domain";
import { createTables, deleteTables, dynamoClient } from "@collegium/dynamodb";
import { localConfig } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { expect, it } from "vitest";
import { openTables, registerTables } from "../register/tables.ts";
import { runFunctions } from "./run.ts";
import { streamsClient } from "./streams.ts";

const local = await sharedLocal();
/** Three steps of a projector. */
const written = 600;
const named: DomainEvent = { type: "TopicDefined", version: 1, data: { names: { en: "Fisheries" } } };

it.runIf(local.available)("Functions end between two steps, whatever there is left to project", async () => {
  const prefix = local.prefix();
  const register = openTables(prefix, local.client());
  const { client, tables, sets } = register;
  await createTables(client, registerTables, prefix);
  const loader = register.loader();
  for (let at = 1; at <= written; at++)
    await loader.take({
      id: `commit-${at}`,
      at: new Date(at * 1000).toISOString(),
      actor: "ada",
      stream: streamName("topic", `t${at}`),
      revision: revision(1),
      position: position(at),
      events: [named],
    });
  await loader.end();

  const firstStep = Promise.withResolvers<void>();
  const errors: unknown[] = [];
  const functions = await runFunctions(register, () => ({
    begin() {},
    note(level, message, fields) {
      if (level === "error") errors.push({ message, ...fields });
    },
    count(metric) {
      if (metric === "CommitsProjected") firstStep.resolve();
    },
    end() {},
  }));
  await firstStep.promise;
  await functions.stop();
  expect(await sets.live.checkpoint()).toBeGreaterThan(0);
  expect(await sets.live.checkpoint()).toBeLessThan(written);
  expect(errors).toEqual([]);
  await deleteTables(client, tables);
  register.close();
});

it("A call to a stream that hangs is given up as one to a table is", async () => {
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const requestHandler = { requestTimeout: 50, throwOnRequestTimeout: true };
  const client = dynamoClient({ ...localConfig(`http://127.0.0.1:${port}`), requestHandler });
  const call = streamsClient(client).send(new DescribeStreamCommand({ StreamArn: "arn" }));
  await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
  client.destroy();
  server.close();
}, 5_000);
