import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The process is gone: thrown by the call at which it died, and by every later call of its client. */
export class Died extends Error {
  override readonly name = "Died";

  constructor(where: string) {
    super(`the process died ${where}`);
  }
}

export interface DeathPlan {
  /** The number of the call at which the process dies, from 1; none if left out, to count calls. */
  readonly call?: number;
  /** Before the call reaches the database, or when it has taken effect and the answer is on its way. */
  readonly when?: "before" | "after";
}

/** The calls made so far, by command, in order. */
export type CallLog = readonly string[];

/**
 * Lets the process that `client` stands for die at one call. Retries of the SDK count as one call. Calls under way at the same time finish,
 * unseen, as they would; wait for `quiet` before looking at what is there.
 */
export function mortal(client: DynamoDBClient, { call, when = "before" }: DeathPlan) {
  const log: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  let dead = false;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (dead) throw new Died("earlier");
      const number = log.push(`${context.commandName}`);
      const where = `${when} call ${number}, ${context.commandName}`;
      if (number === call && when === "before") {
        dead = true;
        throw new Died(where);
      }
      const settled = Promise.allSettled([next(args)]);
      underWay.add(settled);
      const [answer] = await settled;
      underWay.delete(settled);
      if (number === call) dead = true;
      if (dead) throw new Died(where);
      if (answer.status === "rejected") throw answer.reason;
      return answer.value;
    },
    { step: "initialize", name: "collegiumMortal" },
  );
  return {
    calls: log as CallLog,
    async quiet(): Promise<void> {
      await Promise.all(underWay);
    },
  };
}

/**
 * Lets each call fail the first time that it is made, and the same call no more until `anew`: before or after its effect, as a fault of the
 * database that passes. So whoever tries again until it is done has met a fault at every call that it makes.
 */
export function failingOnce(client: DynamoDBClient, when: "before" | "after") {
  const failed: string[] = [];
  const known = new Set<string>();
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const call = `${commandName} ${JSON.stringify(args.input)}`;
        if (known.has(call)) return next(args);
        known.add(call);
        failed.push(`${commandName}`);
        // What is answered is lost, also that a condition did not hold.
        if (when === "after") await next(args).catch(() => {});
        throw fault("InternalServerError", 500);
      },
    { step: "initialize", name: "collegiumFailingOnce" },
  );
  return { failed: failed as CallLog, anew: () => known.clear() };
}

/** A fault of the database, as the SDK shows it. */
const fault = (name: string, status: number): Error =>
  Object.assign(new Error("made to fail"), { name, $metadata: { httpStatusCode: status } });

const faults = [
  { name: "ThrottlingException", status: 400 },
  { name: "ProvisionedThroughputExceededException", status: 400 },
  { name: "InternalServerError", status: 500 },
  { name: "ServiceUnavailable", status: 503 },
] as const;

/**
 * Lets single tries of calls fail, below the SDK's retries: by throttling or 5xx, before or after they took effect. The same seed and the
 * same calls in the same order fail the same.
 */
export function flaky(client: DynamoDBClient, { rate, seed }: { rate: number; seed: number }): void {
  const source = xoroshiro128plus(seed);
  const random = () => uniformFloat64(source);
  client.middlewareStack.add(
    (next) => async (args) => {
      if (random() >= rate) return next(args);
      const { name, status } = faults[Math.floor(random() * faults.length)] ?? faults[0];
      // Throttling is an answer given instead of the work; a 5xx may hide that the work was done.
      if (status >= 500 && random() < 0.5) await next(args).catch(() => {});
      throw fault(name, status);
    },
    { step: "deserialize", priority: "high", name: "collegiumFlaky" },
  );
}
