// node infra/fetch-cdk.ts <folder> — puts the CDK that pnpm-lock.yaml names into a folder that is made for it. Nothing is installed, and no
// package's script runs: it is for jobs that may change an account. It needs Node 24 and tar, and no package.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { archiveOf, lockedIn } from "./src/deploying/locked.ts";

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("Say where to put it: node infra/fetch-cdk.ts /tmp/cdk\n");
  process.exit(2);
}
const lockfile = readFileSync(new URL("../pnpm-lock.yaml", import.meta.url), "utf8");
const locked = lockedIn(lockfile, "aws-cdk");
const registry = process.env.npm_config_registry || "https://registry.npmjs.org";
const input = await archiveOf(locked, registry);
mkdirSync(folder);
const { status, stderr } = spawnSync("tar", ["-xzf", "-", "--strip-components=1", "-C", folder], { input });
if (status !== 0) throw new Error(`tar: ${stderr}`);
process.stdout.write(`${locked.name} ${locked.version}\n`);
