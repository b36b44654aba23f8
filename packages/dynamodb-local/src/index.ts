export { localClient, localConfig } from "./client.ts";
export { type CallLog, type DeathPlan, Died, flaky, mortal } from "./faults.ts";
export { type Cost, meter } from "./meter.ts";
export { type DynamoDbLocal, hasJava, type StartOptions, startDynamoDbLocal } from "./start.ts";
