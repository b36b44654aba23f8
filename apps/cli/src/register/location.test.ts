import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type LocationOptions, locationOf } from "./location.ts";

const [home, workspace] = [resolve("/home/ada"), resolve("/srv/collegium")];

/** Where the register is for somebody who stands at home and calls the command of a workspace. */
function place(given: LocationOptions, env: Record<string, string> = {}, how?: { keyed: boolean }): string {
  const { stdout, stderr } = process;
  const found = locationOf({ env, cwd: home, base: workspace, stdout, stderr, live: false }, given, how);
  return found.store === "sqlite" ? found.folder.path : `tables ${found.prefix}*`;
}

describe("The place of a register", () => {
  test.each<[string, LocationOptions, Record<string, string>, string]>([
    ["is the workspace's data folder, wherever in it one stands", {}, {}, resolve(workspace, "data")],
    ["is an option's folder, from where one stands", { data: "a" }, {}, resolve(home, "a")],
    ["is the environment's folder, likewise", {}, { COLLEGIUM_DATA: "a" }, resolve(home, "a")],
    ["is the option's before the environment's", { data: "a" }, { COLLEGIUM_DATA: "b" }, resolve(home, "a")],
    [
      "is as without them where variables are empty",
      {},
      { COLLEGIUM_DATA: "", COLLEGIUM_STORE: "" },
      resolve(workspace, "data"),
    ],
    [
      "is in the environment's tables",
      {},
      { COLLEGIUM_STORE: "dynamodb", COLLEGIUM_TABLES: "b-" },
      "tables b-*",
    ],
    [
      "is in the option's tables before the environment's",
      { tables: "a-" },
      { COLLEGIUM_STORE: "dynamodb", COLLEGIUM_TABLES: "b-" },
      "tables a-*",
    ],
    [
      "is in the option's store before the environment's",
      { store: "sqlite", data: "a" },
      { COLLEGIUM_STORE: "dynamodb", COLLEGIUM_TABLES: "b-" },
      resolve(home, "a"),
    ],
  ])("%s", (_, given, env, expected) => expect(place(given, env)).toBe(expected));

  test("in tables is beside no folder, but for the key in it", () => {
    const both = { store: "dynamodb", tables: "a-", data: "a" };
    expect(() => place(both)).toThrow(/--data names a folder .* store is dynamodb/);
    expect(place(both, {}, { keyed: true })).toBe("tables a-*");
  });
});
