import { expect, test } from "vitest";
import { streamOf, targetOf } from "./target.ts";

test.each([
  ["sessions/minsk-2014", { kind: "document", address: "/v1/sessions/minsk-2014" }],
  ["session/minsk-2014", { kind: "document", address: "/v1/sessions/minsk-2014" }],
  ["people/a", { kind: "document", address: "/v1/people/a" }],
  ["person/a", { kind: "document", address: "/v1/people/a" }],
  ["sessions", { kind: "list", address: "/v1/sessions?" }],
  ["session", { kind: "list", address: "/v1/sessions?" }],
  ["sessions?body=belarus&from=2010", { kind: "list", address: "/v1/sessions?body=belarus&from=2010" }],
])("%s is shown", (text, target) => {
  expect(targetOf(text)).toEqual(target);
});

test.each([
  "",
  "meetings",
  "meetings/minsk",
  "sessions/",
  "sessions/Minsk",
  "sessions/minsk/claims",
  "sessions/minsk?asOf=2014-11-18",
  "sessions/../topics",
  "/sessions",
])("%j is nothing to show", (text) => {
  expect(targetOf(text)).toBeUndefined();
});

test("A stream goes by its type or its collection", () => {
  expect(streamOf("sessions/minsk-2014")).toBe("session/minsk-2014");
  expect(streamOf("session/minsk-2014")).toBe("session/minsk-2014");
  for (const none of ["sessions", "sessions/", "sessions/Minsk", "sessions/a/b", "meetings/a"])
    expect(streamOf(none)).toBeUndefined();
});
