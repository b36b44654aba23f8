export { localClient, localConfig } from "./client.ts";
export { type Death, deathsIn, restore, type Stored } from "./deaths.ts";
export { type CallLog, type DeathPlan, Died, failingOnce, flaky, mortal } from "./faults.ts";
export { type CallCost, type Cost, itemisedMeter, meter, total } from "./meter.ts";

export { type DynamoDbLocal, hasJava, type StartOptions, startDynamoDbLocal } from "./start.ts";
export { turnstile } from "./turnstile.ts";
