import { expect, test } from "vitest";
import { isLoopbackAddress, isLoopbackHost } from "./loopback.ts";

test.each([
  ["localhost", true],
  ["LOCALHOST", true],
  ["localhost.", true],
  ["register.localhost", true],
  ["127.0.0.1", true],
  ["127.8.9.10", true],
  ["[::1]", true],
  ["[::ffff:127.0.0.1]", true],
  ["notlocalhost", false],
  ["localhost.example", false],
  ["127.0.0.1.example", false],
  ["128.0.0.1", false],
  ["[::2]", false],
  ["[::ffff:10.0.0.1]", false],
  ["0.0.0.0", false],
  ["", false],
])("the host %s stays on the machine: %s", (host, stays) => {
  expect(isLoopbackHost(host)).toBe(stays);
});

test("nobody's address is not the machine's own", () => {
  expect(isLoopbackAddress(undefined)).toBe(false);
});
