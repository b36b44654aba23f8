import { expect, it } from "vitest";
import { logTo } from "./log.ts";

function logged() {
  const lines: { readonly error?: unknown }[] = [];
  return { lines, log: logTo({ write: (line) => void lines.push(JSON.parse(line)) }, "info") };
}

class Lost extends Error {
  override readonly name = "Lost";
  readonly source = "mfa-2014";
}

it("What went wrong is logged with its name, its message and where it happened, and with why it did", () => {
  const { lines, log } = logged();
  const fault = new Lost("a text is lost", { cause: new RangeError("the disk is full") });
  log.error({ error: fault }, "fault");
  log.error(fault);
  for (const { error } of lines)
    expect(error).toEqual({
      name: "Lost",
      message: "a text is lost: the disk is full",
      stack: expect.stringMatching(/log\.test\.ts.*caused by: RangeError: the disk is full.*log\.test\.ts/s),
      source: "mfa-2014",
    });
});

it("What is thrown that is no error is logged as it is", () => {
  const { lines, log } = logged();
  log.error({ error: "out of paper" }, "fault");
  expect(lines).toMatchObject([{ error: "out of paper" }]);
});
