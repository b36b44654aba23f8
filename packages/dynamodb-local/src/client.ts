import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** What a client of DynamoDB Local needs, or one of its streams; it takes any region and any keys. */
export const localConfig = (endpoint: string) => ({
  endpoint,
  region: "local",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});

/** A client of DynamoDB Local. Destroy it after use. */
export const localClient = (endpoint: string, options: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({ ...localConfig(endpoint), ...options });
