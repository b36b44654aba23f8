import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const guide = readFileSync(join(root, "docs/deploy.md"), "utf8");
const commands = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => `${block}`).join("");

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
    expect(commands).toContain("read -r code\n");
    expect(commands).not.toMatch(/\bread -\w*p/);
  });
});
