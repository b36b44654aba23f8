import { createPages, type PagesOptions } from "../app.ts";
import { assetsOf } from "../assets/assets.ts";
import type { Reading } from "../reading/port.ts";

/** A register in which nothing is recorded. */
const empty: Reading = {
  document: async () => undefined,
  past: async () => undefined,
  history: async () => [],
  changes: async () => undefined,
  following: async () => [],
  mentions: async () => ({ items: [] }),
  list: async () => ({ items: [] }),
  text: async () => undefined,
  search: async () => undefined,
  mark: async () => undefined,
  today: () => "2031-12-01",
};

/** The reading room on what a test gives it, without files. */
export function testPages(
  reading: Partial<Reading> = {},
  settings: Pick<PagesOptions, "fileBytes" | "signInOrigins"> = {},
) {
  const app = createPages({
    reading: { ...empty, ...reading },
    assets: async () => assetsOf([]),
    ...settings,
  });
  return {
    app,
    get: async (path: string, headers: Record<string, string> = {}) => {
      const answer = await app.request(path, { headers });
      return { answer, body: await answer.clone().text() };
    },
  };
}
