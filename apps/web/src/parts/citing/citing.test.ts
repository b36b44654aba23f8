import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex } from "./bibtex.ts";
import { type Cited, pinsOf } from "./cited.ts";
import { csl } from "./csl.ts";
import { plain } from "./plain.ts";
import { ris } from "./ris.ts";

const hash = "02588b499969f4639a1eda5ad95eb6167c75de613b46f17b25770c6a32aff6c8";
const session: Cited = {
  language: "en",
  id: "moscow-2009",
  title: "Joint meeting of the collegiums",
  place: "Moscow",
  date: { edtf: "2009-11-25", earliest: "2009-11-25", latest: "2009-11-25" },
  inferred: true,
  claim: undefined,
  tellers: ["Ministry of Foreign Affairs of the Russian Federation", "МИД Беларуси"],
  texts: [{ title: "Readout", lang: "en", sha256: hash, url: undefined, published: undefined }],
  address: "https://collegium.example/sessions/moscow-2009",
  pinned: "https://collegium.example/sessions/moscow-2009?asOf=2031-12-01&revision=3",
  asOf: "2031-12-01",
  revision: 3,
};
const claim: Cited = { ...session, claim: { id: "c8", words: "the sides discussed", lang: "en" } };

describe("A citation", () => {
  test("in words names who tells it, the day, the state of the record and the text's hash", () => {
    expect(plain(session)).toBe(
      `Ministry of Foreign Affairs of the Russian Federation; МИД Беларуси. “Joint meeting of the collegiums”, Moscow, 25 November 2009 (inferred). Collegium, a register of diplomatic consultations, record moscow-2009, as of 1 December 2031, revision 3. ${session.pinned}. sha256 ${hash}`,
    );
    expect(plain({ ...claim, language: "ru" })).toMatch(
      /^«the sides discussed»\. .*утверждение 8, по состоянию на 1 декабря 2031 года, редакция 3\./,
    );
  });

  test("for BibTeX keeps Cyrillic, and what TeX takes for its own comes to words", () => {
    const entry = bibtex({ ...claim, title: "50% of {A} & B_c #1 \\x ~^$" });
    expect(entry).toContain("@misc{moscow-2009-c8,\n  title = {{“the sides discussed”}},");
    expect(entry).toContain("{МИД Беларуси}");
    expect(entry).toContain("  date = {2009-11-25},");
    expect(entry).toContain(
      "50\\% of \\{A\\} \\& B\\_c \\#1 \\textbackslash{}x \\textasciitilde{}\\textasciicircum{}\\$",
    );
    expect(entry).toContain(hash);
  });

  test("for RIS has a line for each who tells it, and ends", () => {
    expect(ris(claim).split("\r\n")).toEqual(
      [
        "TY  - ELEC",
        "ID  - moscow-2009-c8",
        "TI  - “the sides discussed”",
        "T2  - Collegium",
        "AU  - Ministry of Foreign Affairs of the Russian Federation",
        "AU  - МИД Беларуси",
        "PY  - 2009",
        "DA  - 2009/11/25/",
        "CY  - Moscow",
        "LA  - en",
        `UR  - ${session.pinned}`,
        "Y2  - 2031/12/01/",
        "N1  - Joint meeting of the collegiums",
        `N1  - ${pinsOf(claim)}`,
        "ER  -",
        "",
      ].map((line) => (line === "ER  -" ? "ER  - " : line)),
    );
  });

  test.each([
    ["2009-11-25", { "date-parts": [[2009, 11, 25]] }],
    ["2009-11?", { "date-parts": [[2009, 11]], circa: true }],
    ["2009", { "date-parts": [[2009]] }],
    [
      "2009-11-24/2009-11-25",
      {
        "date-parts": [
          [2009, 11, 24],
          [2009, 11, 25],
        ],
      },
    ],
    ["200X", { raw: "200X" }],
    ["2009-21", { raw: "2009-21" }],
  ])("in CSL JSON says %s no surer than it is", (edtf, said) => {
    const date = { ...session.date, edtf, ...(edtf.includes("?") && { uncertain: true as const }) };
    const [item] = JSON.parse(csl({ ...session, date }));
    expect(item.issued).toEqual(said);
    expect(item.author).toEqual([{ literal: session.tellers[0] }, { literal: "МИД Беларуси" }]);
    expect(item.accessed).toEqual({ "date-parts": [[2031, 12, 1]] });
  });

  test("holds whatever words there are, and begins nothing of its own by them", () => {
    fc.assert(
      fc.property(fc.string({ unit: anySign }), fc.string({ unit: "grapheme" }), (title, place) => {
        const cited = { ...claim, title, place: `\nER  - \r\n}${place}`, tellers: [`x\r\nTY  - ${title}`] };
        const lines = ris(cited).split("\r\n");
        expect(lines.filter((line) => /^(TY|ER) {2}-/.test(line))).toHaveLength(2);
        expect(lines.every((line) => line === "" || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
        // Every brace of TeX's own is closed; those of words are escaped.
        const own = bibtex(cited).replace(/\\[\\{}]/g, "");
        let open = 0;
        for (const sign of own) {
          open += sign === "{" ? 1 : sign === "}" ? -1 : 0;
          expect(open).toBeGreaterThanOrEqual(0);
        }
        expect(open).toBe(0);
        expect(JSON.parse(csl(cited))).toHaveLength(1);
        expect(plain(cited)).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 60 },
    );
  });
});
