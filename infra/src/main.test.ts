import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "collegium-configuration-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program as `cdk` does. */
function synth(configuration: string, stage: string | undefined = "dev") {
  const file = join(folder, `${Math.random()}.yaml`);
  writeFileSync(file, configuration);
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    COLLEGIUM_CONFIGURATION: file,
    CDK_OUTDIR: join(folder, "out"),
    CDK_CONTEXT_JSON: JSON.stringify({ stage }),
  };
  return new Promise<{ code: number | null; said: string[] }>((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], { env });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("close", (code) => resolve({ code, said: said.replaceAll(`${file}: `, "").trim().split("\n") }));
  });
}

const own = "region: eu-central-1\nalarms: ops@museum.example\nrepository: museum/register\n";

describe("Synthesis", () => {
  it("fails on nonsense, with a sentence for each thing that says what to set, and no stack", async () => {
    const nonsense = `${own}
stages:
  dev:
    identity: { kind: oidc, audience: collegium }
    domain: { name: https://museum.example, zone: { id: Z012345, name: museum.example } }
    throttle: { rate: -5, burst: 100 }
`;
    expect(await synth(nonsense)).toEqual({
      code: 1,
      said: [
        "stages.dev.identity.issuer: Set the address of your OpenID Connect issuer, exactly as its tokens say it in `iss`, with https://.",
        "stages.dev.domain.name: Set the name that readers type, such as register.example.org, without https://.",
        "stages.dev.throttle.rate: Set how many requests a second may go on, a whole number from 1 to 10000.",
      ],
    });
  });

  it("fails on a stage that the register doesn't have", async () => {
    const { code, said } = await synth(own, "test");
    expect([code, said]).toEqual([1, ["Say which stage to synthesise: cdk … -c stage=dev or -c stage=prod"]]);
  });
});
