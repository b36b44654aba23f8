import { describe, expect, it } from "vitest";
import type { ScanKey, Scanned } from "../port.ts";
import { at, document, entry, removal } from "./samples.ts";
import type { MakeViewStore } from "./view-store.ts";

export function scanCases(make: MakeViewStore): void {
  describe("scans", () => {
    it("meet everything once, documents first, each in order, without what was removed", async () => {
      await using store = await make();
      await store.views.write(at(1), [
        document("b", "b"),
        document("a", "a"),
        entry("2", { partition: "topic/t" }),
        entry("2", { partition: "sessions" }),
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
          after = keyOf(last);
        }
        expect(met).toEqual([
          "session/a",
          "session/b",
          "sessions 2",
          "topic/t 1",
          "topic/t 2",
          "topic/t-2 1",
        ]);
      }
    });
  });
}

const nameOf = (one: Scanned): string =>
  one.kind === "document" ? one.view.stream : `${one.entry.partition} ${one.entry.sort}`;

const keyOf = (one: Scanned): ScanKey =>
  one.kind === "document"
    ? { kind: "document", stream: one.view.stream }
    : { kind: "entry", partition: one.entry.partition, sort: one.entry.sort };
