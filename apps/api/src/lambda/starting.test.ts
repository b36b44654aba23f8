import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

// What zod itself calls for each schema that is made.
const counting = `
let made = 0;
globalThis.__zod_globalConfig = { postProcessor: () => { made += 1; } };
await import(process.argv[1]);
console.log(made);
process.exit();
`;

const env = {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
  COLLEGIUM_TABLES: "collegium",
  COLLEGIUM_OIDC_ISSUER: "https://login.example",
  COLLEGIUM_OIDC_AUDIENCE: "collegium",
  AWS_REGION: "eu-west-1",
};

test("The function that answers readers makes few schemas before it is asked: whoever waits for a cold start waits for them", () => {
  const main = import.meta.resolve("./main.ts");
  const args = ["--input-type=module", "-e", counting, main];
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  // Sets of schemas of all events are some 1,000 to 5,000: each is made at its first use.
  expect(Number(stdout), stderr).toBeGreaterThan(100);
  expect(Number(stdout)).toBeLessThan(3600);
});
