import { sendWrite } from "@collegium/cli/apply";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { dynamoEngine, type Engine, sqliteEngine } from "./engines.ts";
import { sessions } from "./sessions.ts";
import { writeRegister } from "./write-register.ts";
import { sheetFiles, writeSheets } from "./write-sheets.ts";

const local = await sharedLocal();
const seed = 1071;

describe.runIf(local.available)("A register written through the API", () => {
  it("is the same on both engines: the founding sheets, or the sample's", async () => {
    await using sqlite = sqliteEngine();
    await using dynamo = await dynamoEngine(local.client(), local.prefix());
    const { files } = sheetFiles();
    const writes = await writeSheets(sqlite, files);
    expect(writes).toBeGreaterThan(40);
    expect(await writeSheets(dynamo, files)).toBe(writes);
    const { answers, differences } = await compare(sqlite, dynamo);
    expect(differences).toEqual([]);
    expect(answers).toBeGreaterThan(200);
  });

  it("is told to differ where one more thing was recorded on one engine", async () => {
    await using one = sqliteEngine();
    await using other = sqliteEngine();
    await writeRegister([one, other], [...sessions(1, seed)].slice(0, 20));
    expect((await compare(one, other)).differences).toEqual([]);
    await rename(other);
    const { differences } = await compare(one, other);
    expect(differences[0]).toMatch(/^export, line /);
    expect(differences.some((text) => text.startsWith("/v1/bodies/albania: "))).toBe(true);
  });

  it.each<[string, RegExp, (engine: Engine, address: string) => Response | Promise<Response>]>([
    [
      "only one of the bodies narrows a list, where all must",
      /^\/v1\/(sessions|instruments)\?.*body=.*body=/,
      ({ app }, address) => app.request(address.replace(/(body=[^&]*)&body=[^&]*/, "$1")),
    ],
    [
      "an answer says otherwise who may embed it",
      /cross-origin-resource-policy/,
      async ({ app }, address) => {
        const answer = await app.request(address);
        answer.headers.set("cross-origin-resource-policy", "same-site");
        return answer;
      },
    ],
  ])("is told to differ where %s", async (_, expected, request) => {
    await using one = sqliteEngine();
    await writeRegister([one], sessions(8, seed));
    const app = { request: (address: string) => request(one, address) } as Engine["app"];
    const { differences } = await compare(one, { ...one, app });
    expect(differences).not.toEqual([]);
    for (const difference of differences) expect(difference).toMatch(expected);
  });
});

async function rename(engine: Engine): Promise<void> {
  const client = engine.as("research", () => new Date("2025-01-01T00:00:00Z"));
  const drafts = [{ type: "BodyRenamed", data: { names: { en: "Shqipëria" } } }];
  const sent = await sendWrite(client, {
    kind: "append",
    stream: "body/albania" as never,
    expected: 1,
    drafts,
  });
  expect(sent.ok).toBe(true);
}
