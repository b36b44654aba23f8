import { describe, expect, it } from "vitest";
import type { ScanKey } from "../port.ts";
import { scanKey } from "../scan-key.ts";
import type { MakeViewStore } from "./make.ts";
import { at, document, entry, nameOf, removal } from "./samples.ts";

export function scanCases(make: MakeViewStore): void {
  describe("scans", () => {
    it("meet everything once, documents first, tags last, each in order, without what was removed", async () => {
      await using store = await make();
      await store.views.write(at(1), [
        document("b", "b"),
        document("a", "a"),
        entry("2", { partition: "topic/t" }),
        entry("2", { partition: "sessions", tags: ["t=2", "t=1"] }),
        entry("1", { partition: "sessions", tags: ["t=2"] }),
        entry("3", { partition: "sessions", tags: ["t=1"] }),
        entry("1", { partition: "topic/t" }),
        entry("1", { partition: "topic/t-2" }),
        removal("3"),
      ]);
      for (const limit of [1, 2, 3, 100]) {
        const met: string[] = [];
        let after: ScanKey | undefined;
        for (;;) {
          const page = await store.views.scan(after, limit);
          met.push(...page.map(nameOf));
          const last = page.at(-1);
          if (!last) break;
          after = scanKey(last);
        }
        expect(met).toEqual([
          "session/a",
          "session/b",
          "sessions 1",
          "sessions 2",
          "topic/t 1",
          "topic/t 2",
          "topic/t-2 1",
          "sessions t=1 2",
          "sessions t=2 1",
          "sessions t=2 2",
        ]);
      }
    });
  });
}
