import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { beforeAll, describe, expect, it } from "vitest";
import { dynamoRegister } from "../testing/dynamo.ts";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { details, recordAll, recorded } from "../testing/scenario.ts";

const local = await sharedLocal();

const claims = 600;
const claimsInCommit = 30;

/** So many that the document does not fit into one item of DynamoDB, compressed or not. */
const wordsInClaim = 130;

/** Words that repeat little: hashes of numbers. */
const passage = (n: number): string =>
  `Passage ${n}: ${Array.from({ length: wordsInClaim }, (_, word) => (Math.imul(n * wordsInClaim + word + 1, 0x9e3779b1) >>> 0).toString(36)).join(" ")}.`;
const text = Array.from({ length: claims }, (_, n) => passage(n)).join("\n");

/** The session that `recordAll` left, with 600 claims more, over 20 commits. */
async function recordMany(register: TestRegister): Promise<void> {
  await recordAll(register);
  await recorded(register.deposit("long-communique", details, text));
  for (let first = 0; first < claims; first += claimsInCommit) {
    const events = Array.from({ length: claimsInCommit }, (_, n) => ({
      type: "SituationAssessed",
      data: {
        wording: "Passage",
        summary: `Assessment ${first + n}`,
        by: "joint",
        topics: ["arms-control"],
        polarity: "positive",
        evidence: [{ source: "long-communique", exact: passage(first + n) }],
      },
    }));
    const at = first / claimsInCommit + 1;
    const { revision } = await recorded(register.post("sessions/aldermoor-2031", at, events));
    expect(revision).toBe(at + 1);
  }
}

const read = async (register: TestRegister, path: string) => {
  const answer = await register.get(path);
  return { path, status: answer.status, etag: answer.headers.get("etag"), body: await answer.text() };
};

const paths = [
  "/v1/sessions/aldermoor-2031",
  "/v1/sessions/aldermoor-2031/history?limit=100",
  "/v1/sessions?topic=arms-control",
  "/v1/topics/arms-control",
  "/v1/topics/arms-control/mentions?limit=100",
  "/v1/sources/long-communique",
  "/v1/sources/long-communique/text",
  "/v1/sources/long-communique/annotations?limit=100",
];

describe("A session with 600 claims over many commits", () => {
  let one: TestRegister;
  beforeAll(async () => {
    one = await testRegister();
    await recordMany(one);
  });

  it("is one document, whole", async () => {
    const { body } = await read(one, "/v1/sessions/aldermoor-2031");
    expect(Buffer.byteLength(body)).toBeGreaterThan(400 * 1024);
    const { claims: told } = JSON.parse(body) as { claims: { id: string }[] };
    expect(told.map(({ id }) => id)).toEqual(Array.from({ length: 604 }, (_, n) => `c${n + 1}`));
  });

  it.runIf(local.available)("reads the same, byte for byte, on both engines", async () => {
    await using other = await dynamoRegister(local);
    await recordMany(other);
    await other.project();
    for (const path of paths) {
      const found = await read(other, path);
      expect(found.status).toBe(200);
      expect(found).toEqual(await read(one, path));
    }
  });

  it("can be longer than one commit, and a commit that can't be stored is refused at the write, with how large it would be", async () => {
    const register = await testRegister();
    await recordAll(register);
    const claim = {
      wording: "friendly",
      summary: "s".repeat(420),
      by: "joint",
      polarity: "positive",
      evidence: [{ source: "aldermoor-communique", exact: "friendly atmosphere" }],
    };
    const events = Array.from({ length: 100 }, (_, n) => ({
      type: "SituationAssessed",
      data: { ...claim, summary: `${n} ${claim.summary}` },
    }));
    const answer = await register.post("sessions/aldermoor-2031", 1, events);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ type: "/problems/commit-too-large" });
    expect((await register.get("/v1/sessions/aldermoor-2031")).headers.get("etag")).toMatch(/^"1-/);
  });
});
