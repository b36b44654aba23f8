import { expect, test } from "vitest";
import { newFolder } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { refusal } from "./problem.ts";

test.each(["record", "curate"])(
  "the command that is named where a token lacks %s makes one that has it",
  async (scope) => {
    const { next = "" } = refusal(
      { type: "/problems/scope-missing", title: "", status: 403, detail: "", instance: "", scopes: [scope] },
      "Not recorded",
    );
    const [, args = ""] = /: collegium (.*)$/.exec(next) ?? [];
    const { code, stdout } = await collegium([...args.split(" "), "--data", newFolder()]);
    expect(code).toBe(0);
    const { scope: allowed } = JSON.parse(Buffer.from(stdout.split(".")[1] ?? "", "base64url").toString());
    expect(allowed.split(" ")).toContain(scope);
  },
);
