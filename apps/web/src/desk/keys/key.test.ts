import { expect, test } from "vitest";
import { keyOf, type Pressed } from "./key.ts";

const pressed = (key: string, code: string, more: Partial<Pressed> & { altGr?: boolean } = {}) =>
  keyOf({
    key,
    code,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    getModifierState: (name) => name === "AltGraph" && more.altGr === true,
    ...more,
  });

test.each([
  ["US", "a", "KeyA", {}, "A"],
  ["AZERTY has A where US has Q", "a", "KeyQ", {}, "A"],
  ["AZERTY has Q where US has A", "q", "KeyA", {}, "Q"],
  ["QWERTZ has Z where US has Y", "z", "KeyY", { ctrlKey: true }, "Z"],
  ["Russian: by place", "ф", "KeyA", {}, "A"],
  ["Russian: х is [", "х", "BracketLeft", {}, "["],
  ["Russian: Х is [ with Shift", "Х", "BracketLeft", { shiftKey: true }, "["],
  ["Russian: ю is .", "ю", "Period", {}, "."],
  ["Russian: ж is ;", "ж", "Semicolon", {}, ";"],
  ["Russian: Shift+7 prints ?", "?", "Digit7", { shiftKey: true }, "?"],
  ["AZERTY: AltGr+5 prints [", "[", "Digit5", { altGr: true, ctrlKey: true, altKey: true }, "["],
  ["Shift makes { of [", "{", "BracketLeft", { shiftKey: true }, "["],
  ["a dead quote", "Dead", "Quote", {}, "'"],
])("%s", (_, key, code, more, name) => {
  expect(pressed(key, code, more).name).toBe(name);
});

test("digits are by place: AZERTY prints & on the key of 1", () => {
  expect(pressed("&", "Digit1").digit).toBe(1);
  expect(pressed("1", "Digit1", { shiftKey: true }).digit).toBeUndefined();
  expect(pressed("[", "Digit5", { altGr: true, ctrlKey: true, altKey: true })).toMatchObject({
    digit: undefined,
    mod: false,
  });
});
