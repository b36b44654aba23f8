// node infra/last-good.ts dev <commit> — prints the commit that was last deployed to dev with success, other than the one given; nothing but a
// reason on stderr where there is none to go back to.
import { readFileSync } from "node:fs";
import { goingBack } from "./src/deploying/going-back.ts";

const [environment, except] = process.argv.slice(2);
const {
  GITHUB_API_URL: api = "https://api.github.com",
  GITHUB_REPOSITORY: repository,
  GITHUB_TOKEN: token,
} = process.env;
if (!environment || !except || !repository || !token) {
  process.stderr.write(
    "Say of which environment and not which commit; set GITHUB_REPOSITORY and GITHUB_TOKEN.\n",
  );
  process.exit(2);
}
const present = readFileSync(new URL("register.yaml", import.meta.url), "utf8");
const { to, instead } = await goingBack(
  { api, repository, token },
  { stage: environment, from: except, present },
);
if (to === undefined) process.stderr.write(`${instead}\n`);
else process.stdout.write(`${to}\n`);
