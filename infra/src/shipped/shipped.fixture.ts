import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll } from "vitest";
import { builtIn } from "./built.ts";
import { running } from "./running.ts";
import type { Uploads } from "./uploads.ts";

type Register = Awaited<ReturnType<typeof running>>;

/** What CDK would upload, built and started for the tests of a `describe`. */
export function shipped(local: SharedLocal): Pick<Register, "functions"> & {
  readonly uploads: Uploads;
  readonly register: Register;
} {
  let root: string;
  let uploads: Uploads;
  let register: Register | undefined;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "collegium-shipped-"));
    uploads = await builtIn(root);
    register = await running(uploads, local);
  });
  afterAll(async () => {
    await register?.stop();
    rmSync(root, { recursive: true });
  });
  return {
    get uploads() {
      return uploads;
    },
    get register() {
      return register as Register;
    },
    get functions() {
      return this.register.functions;
    },
  };
}
