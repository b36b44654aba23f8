import { expect, test } from "vitest";
import { systemIo } from "../io.ts";
import { newFolder } from "../testing/command.ts";
import { keepSignedIn, type SignedIn, signedInAt } from "./kept.ts";

test("a token that can be none, in what was kept, is as if nobody had signed in", async () => {
  const io = { ...systemIo(), env: { HOME: newFolder(), COLLEGIUM_KEYRING: "off" } };
  const keep = (access: string) =>
    keepSignedIn(io, "http://localhost", { as: "ada", tokens: { access } } as unknown as SignedIn);
  await keep("secret-part");
  expect(await signedInAt(io, "http://localhost")).toMatchObject({ tokens: { access: "secret-part" } });
  await keep("secret\npart");
  expect(await signedInAt(io, "http://localhost")).toBeUndefined();
});
