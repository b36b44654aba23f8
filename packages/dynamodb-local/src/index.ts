export { localClient } from "./client.ts";
export { type DynamoDbLocal, hasJava, type StartOptions, startDynamoDbLocal } from "./start.ts";
