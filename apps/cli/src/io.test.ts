import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Io, print, redraw, say, styled } from "./io.ts";
import { harmless } from "./shown.ts";
import { collecting, collegium } from "./testing/in-process.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may reach a terminal
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\x1b", "\x9b", "\r", "\n", "\t", "\x7f", "\0", "\u202e", "\u2066", "\u2028", "\\u001b"),
    fc.constantFrom("[2J", "]0;owned\x07", "a", "é", "\ud800"),
  ),
});

function terminal(): { io: Io; written: () => string } {
  const [stdout, stderr] = [collecting(), collecting()];
  const io = { env: {}, cwd: "/", base: "/", stdout: stdout.stream, stderr: stderr.stream, live: true };
  return { io, written: () => stdout.text() + stderr.text() };
}

describe("what is printed", () => {
  test("commands nothing, whatever it is made of and however it is printed", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { io, written } = terminal();
        print(io, text);
        say(io, text);
        print(io, [styled("red", text), text]);
        redraw(io, text);
        const own = written()
          .replaceAll("\x1b[31m", "")
          .replaceAll("\x1b[39m", "")
          .replaceAll("\r\x1b[2K", "");
        expect(own).not.toMatch(obeyed);
      }),
    );
  });

  test("says the same as JSON, and nothing else of what is harmless is changed", () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostile, fc.string({ unit: "grapheme" }), (value, text, plain) => {
        const json = JSON.stringify([value, text]);
        expect(JSON.parse(harmless(json))).toEqual(JSON.parse(json));
        if (!obeyed.test(plain)) expect(harmless(plain)).toBe(plain);
      }),
    );
  });

  test.each([
    [["show", "\x1b]0;owned\x07"], /\\u001b\]0;owned\\u0007/],
    [["show", "--\x9b2J"], /\\u009b2J/],
    [["apply", "no\x1b[8m-such.yaml"], /no\\u001b\[8m-such\.yaml/],
    [["\x1b[2J"], /\\u001b\[2J/],
  ])("shows what was asked for without obeying it: %j", async (args, shown) => {
    const { stdout, stderr } = await collegium(args);
    expect(stdout + stderr).toMatch(shown);
    expect(stdout + stderr).not.toMatch(obeyed);
  });
});
