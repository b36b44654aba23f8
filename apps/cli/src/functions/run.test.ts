import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DescribeStreamCommand } from "@aws-sdk/client-dynamodb-streams";
import { type DomainEvent, position, revision, streamName } from "@collegium/domain";
import { createTables, deleteTables, dynamoClient } from "@collegium/dynamodb";
import { localConfig } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it, onTestFinished } from "vitest";
import { openTables, registerTables } from "../register/tables.ts";
import { runFunctions } from "./run.ts";
import { streamsClient } from "./streams.ts";

const local = await sharedLocal();
/** Commits that a projector takes in two steps. */
const twoSteps = 220;
const named: DomainEvent = { type: "TopicDefined", version: 1, data: { names: { en: "Fisheries" } } };

/** A register with a ledger of topics that nobody has projected. */
async function loaded(count: number) {
  const prefix = local.prefix();
  const register = openTables(prefix, local.client());
  await createTables(register.client, registerTables, prefix);
  onTestFinished(async () => {
    await deleteTables(register.client, register.tables);
    register.close();
  });
  const loader = register.loader();
  for (let at = 1; at <= count; at++)
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
  return register;
}

describe.runIf(local.available)("Functions that are to end", () => {
  it("do so between two steps, whatever there is left to project", async () => {
    const register = await loaded(twoSteps);
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
      gauge() {},
      end() {},
    }));
    await firstStep.promise;
    await functions.stop();
    const projected = await register.sets.live.checkpoint();
    expect(projected).toBeGreaterThan(0);
    expect(projected).toBeLessThan(twoSteps);
    expect(errors).toEqual([]);
  });

  it("leave a step that does not end in time", async () => {
    const register = await loaded(1);
    const asked = Promise.withResolvers<void>();
    const pinned = () => {
      asked.resolve();
      return new Promise<never>(() => {});
    };
    const sets = { ...register.sets, live: { ...register.sets.live, pinned } };
    const silent = { begin() {}, note() {}, count() {}, gauge() {}, end() {} };
    const functions = await runFunctions({ ...register, sets }, () => silent, 20);
    await asked.promise;
    await functions.stop();
  });
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
});
