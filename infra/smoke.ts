// node infra/smoke.ts https://register.example.org [dev eu-central-1] — looks at a deployed register; exits with 1 where something is wrong.
// With a stage and its region also at its functions, by the AWS CLI; in dev it records something, with the identity of the workflow that it
// runs in, or with COLLEGIUM_TOKEN.
import { awsFunctions } from "./src/deploying/aws-functions.ts";
import { smoke } from "./src/deploying/smoke.ts";
import { workflowToken } from "./src/deploying/workflow-token.ts";

const [address, stage, region] = process.argv.slice(2);
if (!address || !URL.canParse(address) || (stage && !region)) {
  process.stderr.write(
    "Say where the register is, and perhaps its stage and region: node infra/smoke.ts https://register.example.org dev eu-central-1\n",
  );
  process.exit(2);
}
const { env } = process;
const token =
  stage === "dev" ? ((await workflowToken(env, stage)) ?? (env.COLLEGIUM_TOKEN || undefined)) : undefined;
const functions = stage && region ? awsFunctions(stage, region) : undefined;
const looked = await smoke({
  address,
  ...(functions && { functions }),
  ...(token !== undefined && { token }),
});
for (const { what, fault } of looked) process.stdout.write(fault ? `✗ ${what}: ${fault}\n` : `✓ ${what}\n`);
if (token === undefined) process.stdout.write("– Nothing was recorded: that is for dev, and takes a token\n");
process.exitCode = looked.some(({ fault }) => fault !== undefined) ? 1 : 0;
