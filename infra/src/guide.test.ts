import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configurationSchema } from "./configuration/schema.ts";
import { everything } from "./testing/synthesise.ts";

const root = join(import.meta.dirname, "../..");
const guide = readFileSync(join(root, "docs/deploy.md"), "utf8");
const commands = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => `${block}`).join("");

describe("The guide", () => {
  /** The first cells of the table under a heading: names of settings. */
  const settingsUnder = (heading: string) => {
    const [, section = ""] = guide.split(`## ${heading}\n`);
    const rows = section.slice(0, section.indexOf("\n## ")).match(/^\| [^|]*`[^|]*\|/gm) ?? [];
    return new Set(rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name)));
  };
  const shape = configurationSchema.parse({
    region: "eu-central-1",
    alarms: "ops@museum.example",
    repository: "museum/register",
    stages: { dev: everything },
  });
  const ofStages = Object.keys(shape.stages.dev);

  it("tells of every setting what it is", () => {
    expect([...settingsUnder("What else can be set")].sort()).toEqual(ofStages.sort());
  });

  it("tells of every setting what it takes to take it back", () => {
    expect([...settingsUnder("Taking a setting back")].sort()).toEqual(
      [...ofStages, "callbacks", "alarms", "repository", "region"].sort(),
    );
  });
});

describe("The commands of docs/deploy.md", () => {
  it("name files that are there, from the root", () => {
    const files = [...commands.matchAll(/(?<= )[\w./-]+\.(?:yaml|json|ts)\b|infra\/deploy\b/g)].map(
      ([file]) => file,
    );
    expect(new Set(files)).toEqual(
      new Set(["infra/register.yaml", "infra/deploy", "apps/cli/sample/minsk-2014.yaml"]),
    );
    for (const file of files) expect(existsSync(join(root, file)), file).toBe(true);
  });

  it("read back the session that the sheet records, whose text lies beside it", () => {
    const [, file = ""] = /collegium apply .* (\S+\.yaml)/.exec(commands) ?? [];
    const sheet = parse(readFileSync(join(root, file), "utf8"));
    expect(commands).toContain(`collegium show --url "$register" sessions/${sheet.session.id}\n`);
    expect(existsSync(join(root, file, "..", sheet.source.text))).toBe(true);
  });

  it("run in bash and in zsh, where `read -p` means something else", () => {
    expect(commands).not.toMatch(/\bread -\w*p/);
  });
});
