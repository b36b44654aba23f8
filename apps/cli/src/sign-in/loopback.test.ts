import { expect, test } from "vitest";
import { listening } from "./loopback.ts";

test("the issuer returns to the first address that is free, in both versions of IP", async () => {
  const first = await listening(["http://localhost/signed-in"]);
  const second = await listening([first.redirectUri, "http://127.0.0.1/back"]);
  expect(first.redirectUri).toMatch(/^http:\/\/localhost:\d+\/signed-in$/);
  expect(second.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/back$/);
  await expect(listening([first.redirectUri])).rejects.toThrow("another program listens there");
  for (const one of [first, second]) one.close();
});
