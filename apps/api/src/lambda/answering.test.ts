import { describe, expect, test } from "vitest";
import { usualWriteLimit } from "../recording/limit.ts";
import { settingsOf, surroundings, writingOptions } from "./answering.ts";

const env = {
  COLLEGIUM_TABLES: "collegium-",
  COLLEGIUM_OIDC_ISSUER: "https://login.example",
  COLLEGIUM_OIDC_AUDIENCE: "collegium",
  COLLEGIUM_BASE_URL: "https://register.example",
  LOG_LEVEL: "warn",
};

describe("A function that writes", () => {
  test("is made of what its environment tells, and takes as much as a register on one machine", () => {
    const { oidc, baseUrl, log, writeLimit } = writingOptions(env);
    expect(oidc).toMatchObject({ issuer: "https://login.example", audience: "collegium" });
    expect([baseUrl, log.level, writeLimit]).toEqual(["https://register.example", "warn", usualWriteLimit]);
  });

  test.each([
    [
      "no issuer",
      { COLLEGIUM_OIDC_ISSUER: undefined, COLLEGIUM_OIDC_AUDIENCE: undefined },
      /_ISSUER is not set/,
    ],
    ["an issuer without an audience", { COLLEGIUM_OIDC_AUDIENCE: undefined }, /COLLEGIUM_OIDC_AUDIENCE/],
    ["no tables", { COLLEGIUM_TABLES: undefined }, /COLLEGIUM_TABLES is not set/],
    ["a deployer by halves", { COLLEGIUM_DEPLOYER_ISSUER: "https://github.example" }, /Set all of/],
    ["a level of logs that is none", { LOG_LEVEL: "loud" }, /LOG_LEVEL is loud/],
  ])("is not begun with %s", (_, other, told) => {
    expect(() => writingOptions({ ...env, ...other })).toThrow(told);
  });
});

test("A function that reads needs nobody's tokens", () => {
  const { COLLEGIUM_OIDC_ISSUER: _, COLLEGIUM_OIDC_AUDIENCE: __, ...reading } = env;
  const { log, baseUrl } = surroundings(settingsOf(reading));
  expect([log.level, baseUrl]).toEqual(["warn", "https://register.example"]);
});
