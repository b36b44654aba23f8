import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{apps,packages,infra}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.browser.test.ts"],
    globalSetup: ["packages/dynamodb-local/src/vitest/setup.ts"],
    testTimeout: 30_000,
  },
});
