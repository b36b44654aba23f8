import { pino } from "pino";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleFolder } from "./serve/assets.ts";
import { type WholeApp, withPages } from "./serve/pages.ts";
import { applySample } from "./serve/sample.ts";
import { openSearchAt } from "./serve/search.ts";
import { emptyRegister } from "./testing/register.ts";

let app: WholeApp;

beforeAll(async () => {
  const { app: api, key, register } = await emptyRegister();
  await applySample(api, key, sampleFolder());
  const search = openSearchAt("", register);
  await search.catchUp();
  app = withPages(api, {
    texts: register.texts,
    views: register.sets.live,
    search: async () => search.file,
    log: pino({ enabled: false }),
    baseUrl: undefined,
  });
});

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, to: answer.headers.get("location"), body: await answer.text() };
};

describe("A list", () => {
  test.each([
    ["topic=Arms+control", "topic=arms-control-and-disarmament"],
    ["topic=arms", "topic=arms-control-and-disarmament"],
    ["by=Ministry+of+Foreign+Affairs+of+Belarus", "by=body%2Fmfa-belarus"],
    ["by=Lavrov", "by=person%2Flavrov-sergey"],
    ["topic=&format=&act=signed", "act=signed"],
    ["act=signed&act=discussed", "act=signed"],
    ["act=signed&nonsense=1", "act=signed"],
  ])("asked for by %s is that of %s", async (written, meant) => {
    for (const language of ["", "/ru"])
      expect(await get(`${language}/sessions?${written}`)).toMatchObject({
        status: 303,
        to: `${language}/sessions?${meant}`,
      });
  });

  test.each(["by=joint", "by=unspecified", "by=mfa-belarus", "topic=nobody-knows", "act=signed"])(
    "by %s is there as it is asked for",
    async (query) => {
      expect(await get(`/sessions?${query}`)).toMatchObject({ status: 200 });
    },
  );

  test("says its conditions in words, and has them in its form", async () => {
    const { body } = await get("/sessions?by=body%2Fmfa-belarus&act=discussed&emphasis=thorough");
    expect(body).toContain("by Ministry of Foreign Affairs of Belarus");
    expect(body).toContain('name="by" value="Ministry of Foreign Affairs of Belarus"');
    expect(body).toContain('<option value="thorough" selected>');
    expect(body).toContain('<details class="further" open>');
  });
});

describe("What mentions a thing", () => {
  test("goes on where its page ends, and says where it ends itself", async () => {
    const first = await get("/topics/arms-control-and-disarmament?after=~");
    expect(first.status).toBe(200);
    expect(first.body).toContain("sample-moscow-2009");
    expect(first.body).toContain('<meta name="robots" content="noindex">');
    const none = await get("/ru/topics/arms-control-and-disarmament?after=0");
    expect(none.body).toContain("Более раннего не внесено.");
    expect((await get("/topics/arms-control-and-disarmament?after=")).status).toBe(400);
  });
});
