import { createTables } from "@collegium/dynamodb";
import { localClient, startDynamoDbLocal } from "@collegium/dynamodb-local";
import { storeTables } from "@collegium/event-store/dynamodb";
import { viewTables } from "@collegium/read-model/dynamodb";
import { type Served, serve } from "../command.ts";
import { editorTokens } from "../tokens.ts";
import type { Torture } from "../torture.ts";
import { killing, type Stage } from "./rounds.ts";

const prefix = "torture-";

/** A register on DynamoDB Local: the API in one process, sequencer and projector in another, either or both killed while several write. */
export const dynamoKills: Torture = {
  name: "dynamodb-kills",
  about: "a register on DynamoDB Local, its API or its sequencer and projector killed while several write",
  async run(context) {
    const database = await startDynamoDbLocal();
    try {
      const client = localClient(database.endpoint);
      await createTables(client, { ...storeTables, ...viewTables }, prefix);
      client.destroy();
      const stage = onDynamoDb(`${context.folder}/keys`, database.endpoint);
      return await killing(stage, context, context.sizes.dynamoKills);
    } finally {
      await database.stop();
    }
  },
};

/** Which processes there are: what writes are sent to, and what sequences and projects. */
type Part = "api" | "functions";

function onDynamoDb(folder: string, endpoint: string): Stage {
  const env = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: "local",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
  const args = ["--store", "dynamodb", "--tables", prefix];
  const running = new Map<Part, Served>();
  const begin = async (part: Part) => {
    if (running.has(part)) return;
    const own = part === "functions" ? ["--with-functions"] : [];
    const served = await serve([...args, ...own, "--data", folder], env);
    if ("failed" in served) throw new Error(`${part} does not start again: ${served.failed}`);
    running.set(part, served);
  };
  const end = async (part: Part, how: "kill" | "stop") => {
    const served = running.get(part);
    running.delete(part);
    await served?.[how]();
  };
  return {
    place: { args, env },
    tokens: (count) => editorTokens(folder, count),
    async start() {
      await begin("api");
      await begin("functions");
      return running.get("api")?.url ?? "";
    },
    async kill(chances) {
      const victims = chances.pick<readonly Part[]>([["api"], ["functions"], ["api", "functions"]]);
      await Promise.all(victims.map((part) => end(part, "kill")));
    },
    async stop() {
      await Promise.all([...running.keys()].map((part) => end(part, "stop")));
    },
  };
}
