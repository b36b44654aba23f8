import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { collegium } from "../testing/in-process.ts";

/** Runs a command against a server that has nothing, and tells how it ended, and what authorization came with each request. */
async function asked(args: readonly string[], token = "") {
  const seen: (string | undefined)[] = [];
  const server = createServer(({ headers }, answer) => {
    seen.push(headers.authorization);
    answer.writeHead(404, { "content-type": "application/problem+json" }).end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ended = await collegium([...args, "--url", url], { env: { COLLEGIUM_TOKEN: token } });
  server.close();
  return { seen, ended };
}

test("who has a token sends it with reads too: what they wrote is not hidden by what a cache keeps for others", async () => {
  for (const what of ["topics", "topics/fisheries", "topics/fisheries --history"])
    expect((await asked(["show", ...what.split(" ")], "mine")).seen, what).toEqual(["Bearer mine"]);
  expect((await asked(["show", "topics"], "")).seen).toEqual([undefined]);
});

test.each(["its first line\nsecret-part", "sécret-part", "secret-part \u0007"])(
  "a token that can be none is refused before anything is sent, and not shown: %j",
  async (token) => {
    const draft = ["draft", "--deposited", "x"];
    const given = [
      asked(draft, token),
      asked(["show", "topics"], token),
      asked([...draft, "--token", token]),
    ];
    for (const { seen, ended } of await Promise.all(given)) {
      expect(seen).toEqual([]);
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toMatch(/no token.*\n.*COLLEGIUM_TOKEN/);
      expect(ended.stderr).not.toContain("cret-part");
    }
  },
);
