import { beforeAll, describe, expect, test } from "vitest";
import type { WholeApp } from "../serve/pages.ts";
import { filledPages, withSample } from "../testing/pages.ts";

const today = new Date().toISOString().slice(0, 10);
const session = "/sessions/sample-moscow-2009";
let app: WholeApp;

beforeAll(async () => {
  ({ app } = await filledPages(withSample));
});

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, body: await answer.text() };
};

describe.each(["", "/ru"])("In %s/", (language) => {
  test.each([
    [session, `${session}?page=99`],
    [session, `${session}?page=2`],
    ["/topics/arms-control-and-disarmament", "/topics/arms-control-and-disarmament?page=2"],
    [`${session}/history`, `${session}/history?after=999`],
    [session, `${session}?asOf=${today}&revision=999`],
    [`${session}/c8`, `${session}/c8?asOf=${today}&revision=999`],
    [session, `${session}?asOf=2001-01-01&revision=1`],
  ])("something of %s that isn't there is not found, with a way back: %s", async (record, path) => {
    const { status, body } = await get(`${language}${path}`);
    expect(status).toBe(404);
    expect(body.split("<main")[1]).toContain(`<a href="${language}${record}">`);
  });

  test.each([
    ["page", `${session}?page=x`],
    ["page", `${session}?page=0`],
    ["page", `${session}?asOf=${today}&page=x`],
    ["after", `${session}/history?after=x`],
    ["after", "/sessions?after=bad"],
    ["after", "/sessions.csv?after=bad"],
  ])("%s is told to be unclear in %s", async (name, path) => {
    const { status, body } = await get(`${language}${path}`);
    expect(status).toBe(400);
    expect(body).toContain(`<b>${name}</b>`);
  });

  test("what is there is found: a first page by its number, a first revision on its day", async () => {
    for (const path of [
      `${session}?page=1`,
      `${session}?asOf=${today}&revision=1`,
      `${session}/history?after=0`,
    ])
      expect((await get(`${language}${path}`)).status, path).toBe(200);
  });
});

test("a page that a thing had not yet on a past day is not found", async () => {
  expect((await get(`${session}?asOf=${today}&page=99`)).status).toBe(404);
});
