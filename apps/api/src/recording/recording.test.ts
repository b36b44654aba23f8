import { beforeEach, describe, expect, test, vi } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, recorded, renamed, saidByOne, writes } from "../testing/scenario.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
});

const aldmark = writes["bodies/aldmark"];
const ledger = () => register.events.head();

/** The wall clock stands still. */
function frozen(): Disposable {
  vi.useFakeTimers({ toFake: ["Date"] });
  return { [Symbol.dispose]: () => vi.useRealTimers() };
}

describe("a write", () => {
  test("is answered with where it stands, and can be read at once", async () => {
    const answer = await register.post("bodies/aldmark", 0, aldmark);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("etag")).toBe('"1"');
    expect(answer.headers.get("location")).toBe("/v1/bodies/aldmark");
    expect(await answer.json()).toEqual({
      stream: "body/aldmark",
      revision: 1,
      position: 1,
      at: "2031-12-01T09:00:00.000Z",
      claims: [],
    });
    expect((await register.get("/v1/bodies/aldmark")).status).toBe(200);
  });

  test("can be read at once also by who read right before it", async () => {
    // No time passes: what is read is kept for some.
    using _ = frozen();
    expect((await register.get("/v1/bodies/aldmark")).status).toBe(404);
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    expect((await register.get("/v1/bodies/aldmark")).headers.get("etag")).toMatch(/^"1-/);
    await recorded(register.post("bodies/aldmark", 1, renamed("Old Aldmark")));
    expect((await register.get("/v1/bodies/aldmark")).headers.get("etag")).toMatch(/^"2-/);
  });

  test("names the claims that it made, in their order", async () => {
    await recordAll(register);
    const [, ...claims] = writes["sessions/aldermoor-2031"];
    const more = await recorded(
      register.post("sessions/aldermoor-2031", 1, [saidByOne(claims[1]), saidByOne(claims[2])]),
    );
    expect(more.claims).toEqual(["c5", "c6"]);
  });

  test("takes the ETag that a reader was given, also where a proxy made it weak", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    const etag = (await register.get("/v1/bodies/aldmark")).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"1-[0-9a-f]{16}"$/);
    const answer = register.post("bodies/aldmark", 1, renamed("Old Aldmark"), {
      headers: { "if-match": `W/${etag}` },
    });
    expect(await recorded(answer)).toMatchObject({ revision: 2 });
  });

  test("is never earlier than the commit before it, though clocks go back", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    register.time.now = new Date("2031-11-30T00:00:00.000Z");
    const token = await register.tokenFor("Edith", "record");
    const later = await recorded(register.post("bodies/aldmark", 1, renamed("Old Aldmark"), { token }));
    expect(later.at).toBe("2031-12-01T09:00:00.000Z");
  });

  test("keeps its reason and its writer for the history", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark, { reason: "founding vocabulary" }));
    const history = await (await register.get("/v1/bodies/aldmark/history")).json();
    expect(history.items[0]).toMatchObject({ actor: "Edith", reason: "founding vocabulary", revision: 1 });
  });
});

describe("a precondition", () => {
  test("is needed", async () => {
    const answer = await register.send("POST", "/v1/bodies/aldmark/events", {
      token: register.editor,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events: aldmark }),
    });
    expect(answer.status).toBe(428);
  });

  test("that does not hold is answered with what has happened", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    await recorded(register.post("bodies/aldmark", 1, renamed("Old Aldmark")));
    const late = await register.post("bodies/aldmark", 1, renamed("New Aldmark"));
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      type: "/problems/precondition-failed",
      revision: 2,
      happened: [{ revision: 2, actor: "Edith", events: [{ type: "BodyRenamed" }] }],
    });
    const again = await (await register.post("bodies/aldmark", 0, aldmark)).json();
    expect(again.happened).toHaveLength(2);
  });

  test("that lies far back is answered with the first 64 KiB, and where the rest is", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    const long = (commit: number) =>
      Array.from({ length: 50 }, (_, index) => renamed(`${"N".repeat(490)}${commit}-${index}`)).flat();
    for (const commit of [1, 2, 3, 4]) await recorded(register.post("bodies/aldmark", commit, long(commit)));
    const late = await register.post("bodies/aldmark", 1, renamed("New Aldmark"));
    const body = await late.text();
    expect(Buffer.byteLength(body)).toBeLessThan(66_000);
    expect(late.headers.get("etag")).toBe('"5"');
    const { happened, more } = JSON.parse(body);
    expect(happened.map(({ revision }: { revision: number }) => revision)).toEqual([2, 3]);
    const { items } = await (await register.get(more)).json();
    expect(items.map(({ revision }) => revision)).toEqual([4, 5]);
  });

  test("with several tags holds where one does; tags of others hold nowhere", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    const upon = (tags: string, name: string) =>
      register.post("bodies/aldmark", 1, renamed(name), { headers: { "if-match": tags } });
    await recorded(upon('"7-ab", "1-cd"', "Old Aldmark"));
    expect((await upon('"abc"', "New Aldmark")).status).toBe(412);
  });

  test("of a later revision, or on what does not exist, does not hold either", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    for (const [path, all] of [
      ["bodies/aldmark", 1],
      ["bodies/nowhere", 0],
    ] as const) {
      const answer = await register.post(path, 7, renamed("Aldmark II"));
      expect(answer.status).toBe(412);
      // Nothing of the record was seen, as with tags of others: all of it is told.
      expect((await answer.json()).happened).toHaveLength(all);
    }
    expect(await ledger()).toBe(1);
  });

  test("with several tags is answered with what has happened since the latest that the record had", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    await recorded(register.post("bodies/aldmark", 1, renamed("Old Aldmark")));
    await recorded(register.post("bodies/aldmark", 2, renamed("New Aldmark")));
    for (const [tags, told] of [
      ['"1", "7"', [2, 3]],
      ['"2-ab", "1", "7"', [3]],
      ['"7", "abc"', [1, 2, 3]],
    ] as const) {
      const answer = await register.post("bodies/aldmark", 1, renamed("A"), {
        headers: { "if-match": tags },
      });
      const { happened } = JSON.parse(await answer.text());
      expect(
        happened.map(({ revision }: { revision: number }) => revision),
        tags,
      ).toEqual(told);
    }
  });
});

describe("an idempotency key", () => {
  const keyed = { headers: { "idempotency-key": '"k1"' } };

  test("makes twice as once: the answers are the same, to the byte, and one commit is recorded", async () => {
    const first = await register.post("bodies/aldmark", 0, aldmark, keyed);
    const second = await register.post("bodies/aldmark", 0, aldmark, keyed);
    expect(second.status).toBe(201);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(await ledger()).toBe(1);
  });

  test("does so after later commits too", async () => {
    const first = await (await register.post("bodies/aldmark", 0, aldmark, keyed)).text();
    await recorded(register.post("bodies/aldmark", 1, renamed("Old Aldmark")));
    expect(await (await register.post("bodies/aldmark", 0, aldmark, keyed)).text()).toBe(first);
    expect(await ledger()).toBe(2);
  });

  test("is not minded by how JSON is written", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark, keyed));
    const [{ type, data }] = aldmark;
    const body = JSON.stringify(
      { events: [{ data: { names: data.names, kind: data.kind }, type }] },
      null,
      2,
    );
    await recorded(register.post("bodies/aldmark", 0, aldmark, { ...keyed, body }));
    expect(await ledger()).toBe(1);
  });

  test("of another body is refused, first or later", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark, keyed));
    const other = await register.post("bodies/aldmark", 1, renamed("Old Aldmark"), keyed);
    expect(other.status).toBe(422);
    expect((await other.json()).type).toBe("/problems/idempotency-key-reused");
    expect(await ledger()).toBe(1);
  });

  test("sent many times at once is recorded once, and all are told the same", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => register.post("bodies/aldmark", 0, aldmark, keyed)),
    );
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(bodies.size).toBe(1);
    expect(await ledger()).toBe(1);
  });

  /** Whoever reads the stream waits until `many` have: all decide upon the same. */
  function decidingAtOnce(many: number): void {
    const { readStream } = register.events;
    const all = Promise.withResolvers<void>();
    let reading = 0;
    Object.assign(register.events, {
      async *readStream(...from: Parameters<typeof readStream>) {
        const commits = await Array.fromAsync(readStream(...from));
        if (++reading === many) all.resolve();
        await all.promise;
        yield* commits;
      },
    });
  }

  test("sent twice, and decided upon the same before either is written, is recorded once", async () => {
    decidingAtOnce(2);
    const answers = await Promise.all([0, 1].map(() => register.post("bodies/aldmark", 0, aldmark, keyed)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
    expect(second).toBe(first);
    expect(await ledger()).toBe(1);
  });

  test("tells others who decided upon the same what was first", async () => {
    decidingAtOnce(2);
    const answers = await Promise.all([
      register.post("bodies/aldmark", 0, aldmark, keyed),
      register.post("bodies/aldmark", 0, aldmark),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const late = await answers.find(({ status }) => status === 412)?.json();
    expect(late).toMatchObject({ revision: 1, happened: [{ revision: 1 }] });
    expect(await ledger()).toBe(1);
  });

  test("is one writer's own", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark, keyed));
    const token = await register.tokenFor("Bert", "record");
    expect((await register.post("bodies/aldmark", 0, aldmark, { ...keyed, token })).status).toBe(412);
  });

  test("works for deposits, in either form", async () => {
    await recordAll(register);
    const details = {
      title: "Other",
      kind: "other",
      publishers: ["aldmark-mfa"],
      published: "2031",
      language: "en",
    };
    await recorded(register.deposit("other", details, "Words\r\n", keyed));
    const form = new FormData();
    form.set("details", JSON.stringify(details));
    form.set("text", new Blob(["Words\n"]));
    const again = await register.send("PUT", "/v1/sources/other/text", {
      token: register.editor,
      body: form,
      headers: { "if-none-match": "*", ...keyed.headers },
    });
    expect(again.status).toBe(201);
    const others = await register.deposit("other", details, "Other words", keyed);
    expect((await others.json()).type).toBe("/problems/idempotency-key-reused");
  });
});

test("Prefer: wait is applied when public reads show the commit, and given up when they don't", async () => {
  const preferring = (prefer: string) => ({ headers: { prefer } });
  const shown = await register.post("bodies/aldmark", 0, aldmark, preferring("wait=20"));
  expect(shown.headers.get("preference-applied")).toBe("wait=20");
  const behind = await testRegister({ catchUp: undefined });
  const began = performance.now();
  const answer = await behind.post("bodies/aldmark", 0, aldmark, preferring("wait=1"));
  expect(answer.status).toBe(201);
  expect(answer.headers.get("preference-applied")).toBeNull();
  expect(performance.now() - began).toBeGreaterThan(900);
});

test("a projection that fails fails no write", async () => {
  const broken = await testRegister({ catchUp: () => Promise.reject(new Error("disk full")) });
  expect((await broken.post("bodies/aldmark", 0, aldmark)).status).toBe(201);
});
