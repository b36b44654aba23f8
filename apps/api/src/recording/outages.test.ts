import { streamName } from "@collegium/domain";
import { flaky } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import type { Sha256 } from "@collegium/event-store";
import { describe, expect, it } from "vitest";
import { dynamoRegister } from "../testing/dynamo.ts";
import type { TestAnswer } from "../testing/register.ts";
import { communique, details, recordAll } from "../testing/scenario.ts";

const local = await sharedLocal();

const reads = [
  "/v1/sessions/aldermoor-2031",
  "/v1/sessions/aldermoor-2031/history",
  "/v1/sessions/aldermoor-2031?asOf=2031-12-01T09:00:00Z",
  "/v1/bodies/aldmark",
  "/v1/bodies/aldmark/mentions",
  "/v1/sessions?body=aldmark&topic=arms-control&from=2030",
  "/v1/topics",
  "/v1/sources/aldermoor-communique/text",
  "/v1/sources/aldermoor-communique/annotations",
  "/v1/changes",
];

/** A register that is complete, from when on three of ten of its app's calls are answered by throttling or 5xx. */
async function failing(tries: number, seed: number) {
  const register = await dynamoRegister(local, { attempts: tries, longestDelay: 20 });
  await recordAll(register);
  await register.project();
  flaky(register.client, { rate: 0.3, seed });

  let given503 = 0;
  const settled = async (answer: TestAnswer): Promise<boolean> => {
    if (answer.status !== 503) return true;
    given503++;
    expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect(await answer.json()).toMatchObject({ status: 503, type: "/problems/unavailable" });
    return false;
  };
  return {
    register,
    given503: () => given503,
    /** Sends the same again until it is settled, as a client does; answers that, and with what number it came. */
    async until(send: () => Promise<TestAnswer>): Promise<TestAnswer> {
      for (let tried = 1; tried <= 100; tried++) {
        const answer = await send();
        if (await settled(answer)) return answer;
      }
      throw new Error("100 tries were not enough");
    },
  };
}

describe.runIf(local.available)("While three of ten calls to DynamoDB fail", () => {
  it("every read ends in what was asked for, or in a 503 that says when to ask again", async () => {
    const { register, until, given503 } = await failing(2, 1);
    await using _ = register;
    for (let round = 0; round < 4; round++) {
      const answers = await Promise.all(reads.map((path) => until(() => register.get(path))));
      expect(answers.map(({ status }) => status)).toEqual(reads.map(() => 200));
    }
    expect(given503()).toBeGreaterThan(0);
  });

  it("every write ends in a 503 or is recorded, and sent again with its key it is recorded once", async () => {
    const { register, until, given503 } = await failing(2, 2);
    await using _ = register;
    const keys = (key: string) => ({ headers: { "idempotency-key": `"${key}"` } });
    const topic = async (id: string) => {
      for (let revision = 0; revision < 5; revision++) {
        const data = { names: { en: `${id} ${revision}` } };
        const events = [{ type: revision === 0 ? "TopicDefined" : "TopicRenamed", data }];
        const answer = await until(() =>
          register.post(`topics/${id}`, revision, events, keys(`${id} ${revision}`)),
        );
        expect(answer.status).toBe(201);
        expect(await answer.json()).toMatchObject({ revision: revision + 1 });
      }
    };
    const source = async (id: string) => {
      const text = `${communique}\nAs told by ${id}.\n`;
      const answer = await until(() => register.deposit(id, details, text, keys(id)));
      expect(answer.status).toBe(201);
    };
    const ids = Array.from({ length: 8 }, (_, n) => `topic-${n}`);
    const sources = Array.from({ length: 4 }, (_, n) => `source-${n}`);
    await Promise.all([...ids.map(topic), ...sources.map(source)]);
    expect(given503()).toBeGreaterThan(0);

    const { events, texts } = register.healthy;
    for (const id of ids) {
      const commits = await Array.fromAsync(events.readStream(streamName("topic", id)));
      expect(commits.map((commit) => commit.events[0]?.data)).toEqual(
        Array.from({ length: 5 }, (_, n) => ({ names: { en: `${id} ${n}` } })),
      );
    }
    for (const id of sources) {
      const [commit, ...more] = await Array.fromAsync(events.readStream(streamName("source", id)));
      expect(more).toEqual([]);
      const { sha256 } = (commit?.events[0]?.data ?? {}) as unknown as { sha256: Sha256 };
      expect(await texts.get(sha256)).toContain(`As told by ${id}.`);
    }
  });

  it("the retries of a register as it is deployed leave nobody waiting for another try", async () => {
    const { register, given503 } = await failing(8, 3);
    await using _ = register;
    // One after another: then the seed says which calls fail, and not who is quick.
    for (const path of reads) expect((await register.get(path)).status, path).toBe(200);
    expect(given503()).toBe(0);
  });
});

describe.runIf(local.available)("While DynamoDB can't be reached", () => {
  it("reads and writes are answered 503; the process says that it lives, and is not ready", async () => {
    // Nobody listens there.
    await using register = await dynamoRegister(local, { endpoint: "http://127.0.0.1:9", attempts: 2 });
    const write = register.post("topics/new", 0, [{ type: "TopicDefined", data: { names: { en: "New" } } }]);
    const paths = ["/v1/topics/arms-control", "/v1/topics", "/readyz", "/healthz"];
    const answers = await Promise.all([write, ...paths.map((path) => register.get(path))]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 200]);
    for (const answer of answers.slice(0, 4)) expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
  });
});
