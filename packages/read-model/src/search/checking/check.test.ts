import { afterAll, describe, expect, it } from "vitest";
import { register, searching } from "../register.fixture.ts";

const { db, file } = await searching(register().commits, { texts: register().texts });
afterAll(() => db.close());

describe("A quotation that is checked", () => {
  it("stands somewhere word for word, folded as quotations are", async () => {
    expect(await file.check("“discussed  arms control in Europe.  They marked”")).toMatchObject({
      verdict: "word-for-word",
      found: [
        {
          source: "mfa-2014",
          exact: "discussed arms control in Europe. They marked",
          sentence:
            "The sides thoroughly discussed arms control in Europe. They marked the comprehensive implementation of the programme.",
          differences: [],
        },
      ],
      texts: 3,
    });
  });

  it("stands there with differences, each of which is told", async () => {
    const { verdict, found } = await file.check("The sides briefly discussed arms control in Asia");
    expect(verdict).toBe("differently");
    expect(found[0]?.differences.map(({ asked, printed }) => [asked, printed])).toEqual([
      ["briefly", "thoroughly"],
      ["Asia", "Europe"],
    ]);
  });

  it("is compared with the place that is nearest alone, also where a small word of it stands elsewhere", async () => {
    const { found } = await file.check("the very comprehensive implementation of the programme");
    expect(found[0]).toMatchObject({
      exact: "the comprehensive implementation of the programme",
      differences: [{ asked: "very", printed: "" }],
    });
  });

  it("stands nowhere, in none of so many texts; nor does a part of a word", async () => {
    expect(await file.check("an entirely different statement about fisheries")).toMatchObject({
      verdict: "nowhere",
      found: [],
      texts: 3,
    });
    expect((await file.check("rms control in Europ")).verdict).not.toBe("word-for-word");
  });

  it("stood there until its text was superseded", async () => {
    const { commits, texts, deposit } = register();
    deposit("mfa-2014-later", "en", "The sides talked.", { supersedes: "mfa-2014" });
    using later = await searching(commits, { texts });
    expect(await later.file.check("thoroughly discussed arms control")).toMatchObject({
      verdict: "superseded",
      found: [{ source: "mfa-2014", supersededBy: { id: "mfa-2014-later" } }],
    });
  });
});
