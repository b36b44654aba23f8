import { describe, expect, test } from "vitest";
import { sampleFolder } from "../serve/assets.ts";
import { applySample } from "../serve/sample.ts";
import { filledPages } from "../testing/pages.ts";
import { tokenFor } from "../testing/token.ts";

const { app, key } = await filledPages((api, own) => applySample(api, own, sampleFolder()));

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, body: await answer.text() };
};

describe("A past day", () => {
  const today = new Date().toISOString().slice(0, 10);

  test.each([
    "/sessions/sample-moscow-2009",
    "/ru/sessions/sample-moscow-2009",
    "/sessions/sample-moscow-2009/c8",
    "/topics/arms-control-and-disarmament",
    "/instruments/sample-programme-2010-2011",
    "/series/sample-joint-collegium",
    "/bodies/mfa-belarus",
    "/people/lavrov-sergey",
    "/sources/sample-digest-moscow-2009",
  ])("of %s is shown as a past day, and left out of search engines", async (path) => {
    const { status, body } = await get(`${path}?asOf=${today}`);
    expect(status).toBe(200);
    expect(body).toContain('class="notice wide"');
    expect(body).toContain('<meta name="robots" content="noindex">');
    expect(body.match(/<h1[^>]*>.*<\/h1>/s)?.[0]).toEqual(
      (await get(path)).body.match(/<h1[^>]*>.*<\/h1>/s)?.[0],
    );
    const titles = [body, (await get(path)).body].map((one) => /<title>(.*)<\/title>/.exec(one)?.[1]);
    expect(titles[0]).not.toBe(titles[1]);
    expect(titles[0]).toMatch(/(as of|, на) .* · Collegium$/);
    expect((await get(`${path}?asOf=2001-01-01`)).status).toBe(404);
    for (const wrong of ["2001-02-30", "9999-01-01", "soon"])
      expect((await get(`${path}?asOf=${wrong}`)).status, wrong).toBe(400);
  });

  test("of nothing is nothing", async () => {
    expect((await get(`/topics/none?asOf=${today}`)).status).toBe(404);
    expect((await get(`/topics/NO?asOf=${today}`)).status).toBe(404);
  });
});

describe("What changed", () => {
  test("is told commit by commit, and between two days, word by word", async () => {
    const session = JSON.parse((await get("/v1/sessions/sample-moscow-2009")).body);
    const token = await tokenFor(key, "record", "curate");
    const answer = await app.request("/v1/sessions/sample-moscow-2009/events", {
      method: "POST",
      body: JSON.stringify({
        events: [
          {
            type: "ClaimCorrected",
            data: {
              claim: "c8",
              changes: { summary: "They spoke <b>at length</b> of disarmament" },
              reason: "A clearer summary",
            },
          },
        ],
      }),
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "if-match": `"${session.revision}"`,
      },
    });
    expect(answer.status, await answer.clone().text()).toBeLessThan(300);
    const history = await get("/sessions/sample-moscow-2009/history");
    expect(history.status).toBe(200);
    expect(history.body).toContain("A clearer summary");
    expect(history.body).toContain("Claim 8: summary");
    expect(history.body).not.toContain("<b>at length</b>");
    const today = new Date().toISOString().slice(0, 10);
    const changes = await get(`/ru/sessions/sample-moscow-2009/changes?from=2001-01-01&to=${today}`);
    expect(changes.body).toContain("В более ранний день записи ещё не было");
    expect((await get("/sessions/sample-moscow-2009/changes")).status).toBe(200);
    expect((await get(`/sessions/sample-moscow-2009/changes?from=${today}`)).body).toContain(
      "Nothing changed",
    );
    expect((await get(`/sessions/sample-moscow-2009/changes?from=${today}&to=2001-01-01`)).status).toBe(400);
    expect((await get("/topics/none/history")).status).toBe(404);
    const page = await get("/topics/arms-control-and-disarmament");
    expect(page.body).toContain('href="/topics/arms-control-and-disarmament/history"');
  });
});
