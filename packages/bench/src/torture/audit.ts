import { collegium } from "./command.ts";

/** Options and environment by which commands find a register. */
export interface RegisterAt {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A register as a whole: it verifies, and what is exported of it can be imported into `folder` and verifies there. Tells what does not hold. */
export async function audit({ args, env }: RegisterAt, folder: string): Promise<string[]> {
  const archive = `${folder}.jsonl`;
  const steps: readonly [string, readonly string[], RegisterAt["env"]][] = [
    ["verify", ["verify", ...args], env],
    ["export", ["export", ...args, archive], env],
    ["import", ["import", "--data", folder, archive], {}],
    ["verify of what was imported", ["verify", "--data", folder], {}],
  ];
  for (const [what, command, environment] of steps) {
    const { code, said } = await collegium(command, environment);
    if (code !== 0) return [`${what} ends with ${code}: ${said}`];
  }
  return [];
}
