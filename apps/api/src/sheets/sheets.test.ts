import { type NewCommit, revision, streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { communique } from "../testing/scenario.ts";
import { serveSheetsBy } from "./serve.ts";
import { applyTo, claimsAlone, formOf, planners, type Report, sheet } from "./sheet.fixture.ts";

const kindsOf = ({ lines }: Report) => [...new Set(lines.map(({ kind }) => kind))];

describe.each(planners)("Sheets, planned %s", (_where, sheets) => {
  let register: TestRegister;
  const apply = (yaml: string, options?: Parameters<typeof applyTo>[2]) => applyTo(register, yaml, options);
  const alone = (claims: string) => claimsAlone(register, claims);

  beforeEach(async () => {
    register = await testRegister({ sheets });
  });

  describe("A sheet", () => {
    it("is recorded with its text, and told line by line; sent again, it finds all there", async () => {
      const { status, report } = await apply(sheet);
      expect(status).toBe(200);
      expect(report).toMatchObject({ dryRun: false, refused: false, complete: true });
      expect(kindsOf(report)).toEqual(["recorded"]);
      expect(report.written.map(({ stream }) => stream)).toContain("session/aldermoor-2031");
      const claim = report.lines.find(({ pointer }) => pointer === "/claims/0");
      expect(claim?.line).toBe(sheet.split("\n").findIndex((line) => line.includes("discussed:")) + 1);
      expect((await register.get("/v1/sessions/aldermoor-2031")).status).toBe(200);

      const again = await apply(sheet);
      expect(kindsOf(again.report)).toEqual(["unchanged"]);
      expect(again.report).toMatchObject({ complete: true, written: [] });
    });

    it("is refused by a name that the register has under another id, until it says that it is another thing", async () => {
      await apply(sheet);
      const sent = async (more: string, query = "") => {
        const body = `bodies:\n  aldmark-2: { kind: state, names: "ALDMARK"${more} }\n`;
        const headers = { "content-type": "application/yaml" };
        const answer = await register.send("POST", `/v1/sheets${query}`, {
          token: register.editor,
          body,
          headers,
        });
        return (await answer.json()) as unknown as Report;
      };
      for (const query of ["?dryRun=true", ""]) {
        const report = await sent("", query);
        expect(report.refused).toBe(true);
        expect(report.lines.filter(({ kind }) => kind === "refused")).toMatchObject([
          {
            rule: "named-already",
            line: 2,
            detail: expect.stringMatching(/"ALDMARK": aldmark\. .*apartFrom: \[aldmark\]/),
          },
        ]);
      }
      expect(await sent(", apartFrom: [aldmark]")).toMatchObject({ refused: false, complete: true });
      expect((await register.get("/v1/bodies/aldmark-2")).status).toBe(200);
      expect(kindsOf(await sent(""))).toEqual(["unchanged"]);
    });

    it("is planned in a dry run: each passage as found, what nothing quotes, and nothing recorded", async () => {
      const folded = sheet.replace("quote: The main", "quote: The  main");
      const { report } = await apply(folded, { query: "?dryRun=true" });
      expect(report).toMatchObject({ dryRun: true, refused: false, complete: true, written: [] });
      expect(report.passages).toContainEqual(
        expect.objectContaining({
          exact: "The main attention was devoted to arms control.",
          folded: "nothing for U+0020",
        }),
      );
      expect(report.uncovered.map(({ exact }) => exact)).toContain(
        "The next meeting will be held in Borland",
      );
      expect(report.coverage).toBeGreaterThan(0);
      expect(report.coverage).toBeLessThan(1);
      expect((await register.get("/v1/sessions/aldermoor-2031")).status).toBe(404);
    });

    it("is refused as a whole where a rule refuses a line, which is told with what may be meant", async () => {
      const wrong = sheet.replace("main attention was devoted to arms", "main attention was given to arms");
      const { status, report } = await apply(wrong);
      expect(status).toBe(200);
      expect(report).toMatchObject({ refused: true, complete: false, written: [] });
      expect(report.lines.filter(({ kind }) => kind === "refused")).toEqual([
        expect.objectContaining({ rule: "quotation-not-found", pointer: "/claims/0/quote/0", line: 24 }),
      ]);
      expect((await register.get("/v1/bodies/aldmark")).status).toBe(404);
    });

    it("of which much is refused is told all of it, and of the first hundred what may be meant", async () => {
      await apply(sheet);
      const claims = Array.from({ length: 120 }, () => "  - { discussed: arms-control, quote: the }");
      const { status, report } = await alone(`claims:\n${claims.join("\n")}`);
      expect(status).toBe(200);
      const refused = report.lines.filter(({ kind }) => kind === "refused");
      expect(refused.map(({ rule }) => rule)).toEqual(Array(120).fill("quotation-ambiguous"));
      expect(refused.filter(({ passages }) => passages)).toHaveLength(100);
    });

    it("may come alone, as YAML or JSON, where no text is new", async () => {
      await apply(sheet);
      const alone = {
        source: "aldermoor-communique",
        session: "aldermoor-2031",
        claims: [
          { discussed: "arms-control", emphasis: "main", quote: "attention was devoted to arms control" },
        ],
      };
      for (const type of ["application/json", "application/yaml"]) {
        const body = JSON.stringify(alone);
        const sent = { token: register.editor, body, headers: { "content-type": type } };
        const answer = await register.send("POST", "/v1/sheets?dryRun=true", sent);
        expect(answer.status).toBe(200);
      }
    });

    it("sent by several at once is recorded once", async () => {
      const answers = await Promise.all([apply(sheet), apply(sheet), apply(sheet)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(answers.every(({ report }) => report.complete)).toBe(true);
      const others = await testRegister({ sheets });
      const once = await others.send("POST", "/v1/sheets", { token: others.editor, body: formOf(sheet) });
      expect(once.status).toBe(200);
      expect(await register.events.head()).toBe(await others.events.head());
    });
  });

  it("A sheet upon what this version can't read is refused, and told what that is", async () => {
    await apply(sheet);
    const stream = streamName("topic", "arms-control");
    const events = [{ type: "TopicTranslated", version: 1, data: {} }];
    const later = { id: "later", at: "2031-12-02T00:00:00.000Z", actor: "later", events };
    await register.events.append(stream, revision(1), later as unknown as NewCommit);
    const answer = await register.send("POST", "/v1/sheets", { token: register.editor, body: formOf(sheet) });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ type: "/problems/unreadable", stream, revision: 2 });
  });

  describe("Work that is not done in one request", () => {
    it("stops after 20 seconds and says so; sent again, the rest is done", async () => {
      let seconds = 0;
      const start = Date.parse("2031-12-01T09:00:00.000Z");
      // Each look at the clock takes six seconds.
      register = await testRegister({ sheets, clock: () => new Date(start + 6000 * seconds++) });
      const token = await register.tokenFor("Edith", "record");
      const first = await apply(sheet, { token });
      expect(first.report).toMatchObject({
        complete: false,
        refused: false,
        failed: { problem: { status: 503 } },
      });
      let next = first;
      for (let n = 0; n < 10 && !next.report.complete; n++) {
        expect(next.report.written.length).toBeGreaterThan(0);
        next = await apply(sheet, { token });
      }
      expect(next.report.complete).toBe(true);
      expect((await register.get("/v1/sessions/aldermoor-2031")).status).toBe(200);
    });

    it("is to be sent again where others were first each time that it was planned", async () => {
      const topic = (name: string) => `topics:\n  fisheries: { names: ${name} }\n`;
      await apply(topic("Fisheries"));
      const { events } = register;
      let rivals = 0;
      const contended = {
        ...events,
        append: async (...[stream, expected, commit]: Parameters<typeof events.append>) => {
          const data = { names: { en: `Fishing ${++rivals}` } };
          const rename = { type: "TopicRenamed", version: 1, data };
          const rival = { id: `rival-${rivals}`, at: commit.at, actor: "rival", events: [rename] };
          await events.append(stream, expected, rival as unknown as NewCommit);
          return events.append(stream, expected, commit);
        },
      };
      const busy = await testRegister({ sheets, events: contended });
      const answer = await busy.send("POST", "/v1/sheets?reason=so", {
        token: busy.editor,
        body: topic("Fish"),
        headers: { "content-type": "application/yaml" },
      });
      expect(rivals).toBe(5);
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("1");
      expect(await answer.json()).toMatchObject({
        detail: expect.stringContaining("send the same sheet again"),
      });
    });

    it("stops where the log fails, and tells what is recorded", async () => {
      const { events } = register;
      let appends = 0;
      const failing = {
        ...events,
        append: (...args: Parameters<typeof events.append>) =>
          ++appends === 3 ? Promise.reject(new Error("the disk broke")) : events.append(...args),
      };
      register = { ...(await testRegister({ sheets, events: failing })) };
      const { status, report } = await apply(sheet);
      expect(status).toBe(200);
      expect(report).toMatchObject({ complete: false, failed: { problem: { status: 500 } } });
      expect(report.written).toHaveLength(2);
      expect(JSON.stringify(report)).not.toContain("the disk broke");
      expect((await apply(sheet)).report.complete).toBe(true);
    });
  });

  describe("Who may send a sheet", () => {
    it("is who may record; others are told before anything is read", async () => {
      expect((await register.send("POST", "/v1/sheets", { body: sheet })).status).toBe(401);
      const curator = await register.tokenFor("Cora", "curate");
      expect((await apply(sheet, { token: curator })).status).toBe(403);
    });

    it("is told at its line which scope putting claims in the place of others takes, before anything is recorded", async () => {
      await apply(sheet);
      const one = `source: aldermoor-communique
session: aldermoor-2031
topics: { talks: { names: Talks } }
claims:
  - discussed: [arms-control, talks]
    emphasis: main
    replaces: [c1]
    reason: One act
    quote: The main attention was devoted to arms control.
`;
      const before = await register.events.head();
      const editor = await register.tokenFor("Edith", "record");
      const body = formOf(one, communique);
      body.delete("text");
      const refused = await register.send("POST", "/v1/sheets", { token: editor, body });
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({
        scopes: ["curate"],
        errors: [{ line: 7, pointer: "/claims/0/replaces" }],
      });
      expect(await register.events.head()).toBe(before);
      const done = await register.send("POST", "/v1/sheets", { token: register.editor, body });
      expect(await done.json()).toMatchObject({
        complete: true,
        written: [{ stream: "topic/talks" }, { claims: ["c2"] }],
      });
    });
  });
});

it("A sheet that too many wait before is to be sent again", async () => {
  const register = await testRegister({ sheets: serveSheetsBy(async () => undefined) });
  const answer = await register.send("POST", "/v1/sheets", { token: register.editor, body: formOf(sheet) });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
});
