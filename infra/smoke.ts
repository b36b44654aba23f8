// node infra/smoke.ts https://register.example.org — looks at a deployed register from outside; exits with 1 where something is wrong.
import { smoke } from "./src/deploying/smoke.ts";

const [address] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
  process.stderr.write("Say where the register is: node infra/smoke.ts https://register.example.org\n");
  process.exit(2);
}
const looked = await smoke({ address });
for (const { what, fault } of looked) process.stdout.write(fault ? `✗ ${what}: ${fault}\n` : `✓ ${what}\n`);
process.exitCode = looked.some(({ fault }) => fault !== undefined) ? 1 : 0;
