import { defineConfig } from "vitest/config";

// Pages in a real Chromium: kept apart from `test`, which must run on a machine without a browser.
export default defineConfig({
  test: { include: ["apps/**/*.browser.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
