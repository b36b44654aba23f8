import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleSheets } from "../sheets/at-hand.ts";
import { sendSheet } from "./apply/send-sheet.ts";
import { emptyRegister } from "./testing/register.ts";

/** The questions of a researcher, and each one's request, as docs/api.md has them in its only table of questions. */
function tour(): { question: string; request: string }[] {
  const guide = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
  const table = guide.split("| question | request |\n")[1]?.split("\n\n")[0] ?? "";
  return [...table.matchAll(/^\| (.+\?|.+sheet) +\| `(\/v1\/\S[^`]*)` +\|$/gm)].map(
    ([, question = "", request = ""]) => ({ question, request }),
  );
}

describe("Each question of the tour is one request, which the sample answers", () => {
  let app: Awaited<ReturnType<typeof emptyRegister>>["app"];
  beforeAll(async () => {
    const register = await emptyRegister();
    app = register.app;
    for (const { yaml, sheet, text } of sampleSheets()) {
      const name = typeof sheet.source === "object" ? sheet.source.text : undefined;
      const sent = await sendSheet(register.client, {
        yaml,
        text: { name: name ?? "text.txt", words: text },
      });
      if (!sent.ok || sent.report.refused) throw new Error(JSON.stringify(sent));
    }
  });

  test("there are ten", () => expect(tour()).toHaveLength(10));

  test.each(tour())("$question $request", async ({ request }) => {
    const answer = await app.request(request);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    // A heading and a line, at least.
    if (answer.headers.get("content-type")?.startsWith("text/csv"))
      expect(text.trimEnd().split("\n").length).toBeGreaterThan(1);
    else {
      const { items, found } = JSON.parse(text);
      expect(items ?? found).not.toEqual([]);
    }
  });
});
