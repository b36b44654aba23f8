import { afterAll, describe, expect, it } from "vitest";
import { register, searching } from "../register.fixture.ts";

const { commits, texts, deposit } = register();
deposit("dash", "en", "They must stop—go on, it was said 😀 by nobody.");
deposit("arabic", "ar", "ووقّع الوزيران على الاتفاق");
deposit("hebrew", "he", "השרים חתמו על הַסכם");
deposit("chinese", "zh", "会谈中双方讨论了军控问题和双边合作。");
const { db, file } = await searching(commits, { texts });
afterAll(() => db.close());

const told = async (q: string) => {
  const { verdict, found } = await file.check(q);
  const [first] = found;
  return [verdict, first?.source, ...(first?.differences ?? []).map((one) => [one.asked, one.printed])];
};

describe("The nearest place is told also where all that differs is", () => {
  it.each([
    ["stop - go on", "dash", [" - ", "—"]],
    ["stop go on", "dash", [" ", "—"]],
  ])("white space: %s", async (q, ...differences) => {
    expect(await told(q)).toEqual(["differently", ...differences]);
  });

  it.each([
    ["discussed!", "mfa-2014", ["!", ""]],
    ["(discussed)", "mfa-2014", ["(", ""], [")", ""]],
    ["“discussed?!", "mfa-2014", ["?!", ""]],
  ])("punctuation: %s", async (q, ...differences) => {
    expect(await told(q)).toEqual(["differently", ...differences]);
  });

  it.each([
    ["ووقع الوزيران", "arabic", ["ووقع", "ووقّع"]],
    ["חתמו על הסכם", "hebrew", ["הסכם", "הַסכם"]],
  ])("signs of vowels: %s", async (q, ...differences) => {
    expect(await told(q)).toEqual(["differently", ...differences]);
  });

  it("letters of a script that writes no spaces", async () => {
    expect(await told("双方讨论了核问题和双边合作")).toEqual(["differently", "chinese", ["核", "军控"]]);
  });

  it("a hyphen between letters of such a script", async () => {
    expect(await told("讨论了军-控问题和双边合作")).toEqual(["differently", "chinese", ["-", ""]]);
  });
});

describe("Signs without any word", () => {
  it("are looked for in the texts that were recorded last", async () => {
    expect(await file.check("😀")).toMatchObject({
      verdict: "word-for-word",
      found: [{ source: "dash", exact: "😀" }],
      capped: false,
    });
    expect(await file.check("😀😀")).toMatchObject({ verdict: "nowhere", capped: false });
    expect(await file.check("“ ”")).toMatchObject({ verdict: "nowhere", capped: false });
  });
});
