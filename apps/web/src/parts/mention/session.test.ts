import { expect, test } from "vitest";
import { languages } from "../../language/language.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import { sessionEntry } from "./session.ts";

const claim = (n: number) =>
  ({
    id: `c${n}`,
    type: "TopicDiscussed",
    act: "discussed",
    emphasis: "plain",
    wording: "discussed",
    by: "joint",
    tellers: [],
  }) as unknown as AnyClaim;
const session = {
  id: "long",
  title: "Long",
  date: { edtf: "2019", earliest: "2019-01-01", latest: "2019-12-31" },
  format: "consultations",
  status: "held",
} as Parameters<typeof sessionEntry>[1]["session"];

test.each(languages)(
  "a session that says much of one thing shows some, and where the others are (%s)",
  (language) => {
    const reader = { language, baseUrl: "", today: "2031-12-01" };
    const shown = (claims: number) =>
      String(
        sessionEntry(reader, { session, claims: Array.from({ length: claims }, (_, n) => claim(n + 1)) }),
      );
    expect(shown(50).match(/class="saying"/g)).toHaveLength(50);
    expect(shown(50)).not.toMatch(/more claims|Ещё/);
    expect(shown(3_000).match(/class="saying"/g)).toHaveLength(50);
    expect(shown(3_000)).toMatch(language === "en" ? /2,950 more claims/ : /Ещё 2\s950 утверждений/);
  },
);
