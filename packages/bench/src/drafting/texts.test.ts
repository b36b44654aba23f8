import { join } from "node:path";
import { draft } from "@collegium/drafting";
import { describe, expect, test } from "vitest";
import { annotatedIn } from "./folder.ts";
import { score } from "./score.ts";

/**
 * Texts of our own in the usual style of ministries, each of another kind, with what a reader marked in them before any was drafted from.
 * What they hold drafts to is what an editor is promised of any such text.
 */
const texts = annotatedIn(join(import.meta.dirname, "texts"));

const promised = [
  { least: 0.5, right: 0.75, found: 0.8 },
  { least: 0.8, right: 0.85, found: 0.6 },
];

describe.each(promised)("of drafts at $least and more", ({ least, right, found }) => {
  test.each(texts)(
    "$name: enough are right, and enough claims are found",
    ({ text, language, claims, lost }) => {
      expect(lost).toBe(0);
      const drafts = draft(text, { language }).drafts.map(({ quote, ...rest }) => ({ ...rest, ...quote }));
      const result = score(drafts, claims, least);
      expect(result.right / result.drafts).toBeGreaterThanOrEqual(right);
      expect(result.found / result.claims).toBeGreaterThanOrEqual(found);
    },
  );
});
