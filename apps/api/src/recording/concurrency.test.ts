import { position } from "@collegium/domain";
import { expect, test } from "vitest";
import { testRegister } from "../testing/register.ts";

test("16 editors write to 4 streams at once: every acknowledged commit is there once, losers are told what happened", async () => {
  const register = await testRegister();
  const streams = ["north", "south", "east", "west"];
  for (const id of streams) {
    await register.post(`bodies/${id}`, 0, [
      { type: "BodyRegistered", data: { kind: "state", names: { en: id } } },
    ]);
  }
  const acknowledged: { stream: string; revision: number; name: string }[] = [];
  let lost = 0;

  const edit = async (editor: number) => {
    const token = await register.tokenFor(`Editor ${editor}`, "record");
    for (let turn = 0; turn < 8; turn++) {
      const id = streams[(editor + turn) % streams.length] ?? "";
      const seen = (await register.get(`/v1/bodies/${id}`)).headers.get("etag") ?? "";
      const name = `${id} by ${editor} in turn ${turn}`;
      const answer = await register.post(
        `bodies/${id}`,
        1,
        [{ type: "BodyRenamed", data: { names: { en: name } } }],
        {
          token,
          headers: { "if-match": seen },
        },
      );
      const body = await answer.json();
      if (answer.status === 201) acknowledged.push({ stream: `body/${id}`, revision: body.revision, name });
      else {
        expect(answer.status).toBe(412);
        expect(body.happened.length).toBeGreaterThan(0);
        lost++;
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, editor) => edit(editor)));

  expect(acknowledged.length + lost).toBe(128);
  const commits = await Array.fromAsync(register.events.readLedger(position(0), 1000));
  expect(commits.map((commit) => commit.position)).toEqual(commits.map((_, index) => index + 1));
  const found = commits.filter(({ revision }) => revision > 1);
  expect(found).toHaveLength(acknowledged.length);
  for (const { stream, revision, name } of acknowledged) {
    const here = found.filter((commit) => commit.stream === stream && commit.revision === revision);
    expect(here).toMatchObject([{ events: [{ data: { names: { en: name } } }] }]);
  }
  for (const id of streams) {
    const revisions = commits.filter(({ stream }) => stream === `body/${id}`).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => index + 1));
  }
});
