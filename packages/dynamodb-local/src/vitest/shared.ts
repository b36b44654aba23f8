import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { inject } from "vitest";
import { localConfig } from "../client.ts";
import type { Told } from "./setup.ts";

/** The run's shared DynamoDB Local, as one test file sees it. */
export interface SharedLocal {
  /** False without Java on a developer's machine: then leave the tests out with `describe.runIf(local.available)`. */
  readonly available: boolean;
  /** What a client needs to reach it. */
  config(): ReturnType<typeof localConfig>;
  /** A client of its own for each test, so that what is hung into it stays there. Destroy it afterwards. */
  client(options?: DynamoDBClientConfig): DynamoDBClient;
  /** Begins the names of one test's tables, so that tests share the process and nothing else. */
  prefix(): string;
}

/** Finds the shared process, and starts it for the first who asks. Without Java it throws in CI, where nothing may be left out. */
export async function sharedLocal(): Promise<SharedLocal> {
  const response = await fetch(inject("dynamoDbLocal"));
  if (!response.ok) throw new Error(await response.text());
  const told = (await response.json()) as Told;
  if ("missing" in told && process.env.CI) throw new Error(`DynamoDB Local: ${told.missing}`);
  const config = () => {
    if ("missing" in told) throw new Error(told.missing);
    return localConfig(told.endpoint);
  };
  return {
    available: "endpoint" in told,
    config,
    client: (options) => new DynamoDBClient({ ...config(), ...options }),
    prefix: () => `t${crypto.randomUUID().slice(0, 13)}-`,
  };
}
