import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { archiveOf, lockedIn } from "./locked.ts";

const lockfile = readFileSync(join(import.meta.dirname, "../../../pnpm-lock.yaml"), "utf8");
const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../node_modules/aws-cdk/package.json"), "utf8"),
);

describe("A package that the lockfile names", () => {
  const archive = Buffer.from("what was packed");
  const sha512 = createHash("sha512").update(archive).digest("base64");
  const registry = (body: Buffer) =>
    listening(({ url }, response) => {
      if (url === "/aws-cdk/-/aws-cdk-1.2.3.tgz") response.end(body);
      else response.writeHead(404).end();
    });
  const locked = { name: "aws-cdk", version: "1.2.3", sha512 };

  it("is the CDK that is installed here, by one version and its digest", () => {
    expect(lockedIn(lockfile, "aws-cdk")).toEqual({
      name: "aws-cdk",
      version,
      sha512: expect.stringMatching(/^[\w+/]{86}==$/),
    });
  });

  it("is taken from the registry where it is what the lockfile names", async () => {
    await using there = await registry(archive);
    expect(Buffer.from(await archiveOf(locked, `${there.address}/`))).toEqual(archive);
  });

  it("is refused where it is another, or not there", async () => {
    await using there = await registry(Buffer.from("what somebody else packed"));
    await expect(archiveOf(locked, there.address)).rejects.toThrow("is not what pnpm-lock.yaml names");
    await expect(archiveOf({ ...locked, version: "2.0.0" }, there.address)).rejects.toThrow("answered 404");
  });

  it("is refused where the lockfile names none, or two", () => {
    expect(() => lockedIn(lockfile, "no-such-package")).toThrow("has 0 versions of no-such-package");
    const entry = "  a@1.0.0:\n    resolution: {integrity: sha512-AA==}\n";
    expect(() => lockedIn(entry + entry.replace("1.0.0", "2.0.0"), "a")).toThrow("has 2 versions of a");
  });
});
