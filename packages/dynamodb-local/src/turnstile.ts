import { setTimeout as delay } from "node:timers/promises";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** A call that waits: whose it is, what it is, and how to make it. */
interface Waiting {
  readonly life: string;
  readonly call: string;
  readonly make: () => Promise<unknown>;
}

/**
 * Lets the calls of several lives through one at a time, in an order that is chosen: of so many that wait, which one. It is chosen when every
 * life has come to its next call, and among calls in the order of their names; so it does not depend on who was quickest, and the same
 * choices give the same race, call for call.
 */
export function turnstile(choose: (of: number) => number) {
  const waiting: Waiting[] = [];

  /** Holds the calls of a life, made by this client. */
  function admit(client: DynamoDBClient, life: string): void {
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const answer = Promise.withResolvers<PromiseSettledResult<Awaited<ReturnType<typeof next>>>>();
          const make = async () => {
            const [sent] = await Promise.allSettled([next(args)]);
            answer.resolve(sent);
          };
          waiting.push({ life, call: `${commandName} ${JSON.stringify(args.input)}`, make });
          const sent = await answer.promise;
          if (sent.status === "rejected") throw sent.reason;
          return sent.value;
        },
      { step: "initialize", priority: "low", name: "collegiumTurnstile" },
    );
  }

  /** Lets calls through until all lives have ended. Throws what one of them throws. */
  async function run(lives: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
    const left = new Set(Object.keys(lives));
    const ends = Object.entries(lives).map(([life, live]) => live().finally(() => left.delete(life)));
    const ended = Promise.allSettled(ends);
    while (left.size > 0) {
      await atRest(left, waiting);
      const [chosen] = waiting.length > 0 ? waiting.splice(choose(waiting.length), 1) : [];
      await chosen?.make();
    }
    for (const end of await ended) if (end.status === "rejected") throw end.reason;
  }

  return { admit, run };
}

/** Waits until every life that is left has come to a call, and none comes to further ones: several that it makes at once are packed one by one. */
async function atRest(left: ReadonlySet<string>, waiting: Waiting[]): Promise<void> {
  for (let [quiet, seen] = [0, -1]; quiet < 2; ) {
    await delay(1);
    const came = new Set(waiting.map(({ life }) => life));
    quiet = waiting.length === seen && [...left].every((life) => came.has(life)) ? quiet + 1 : 0;
    seen = waiting.length;
    if (left.size === 0) break;
  }
  const name = ({ life, call }: Waiting) => `${life} ${call}`;
  waiting.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}
