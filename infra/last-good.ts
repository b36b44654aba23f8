// node infra/last-good.ts dev <commit> — prints the commit that was last deployed to dev with success, other than the one given.
import { lastGood } from "./src/deploying/last-good.ts";

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
const sha = await lastGood({ api, repository, token }, environment, except);
if (sha === undefined) {
  process.stderr.write(
    `Nothing else was ever deployed to ${environment} with success: there is nothing to go back to.\n`,
  );
  process.exit(1);
}
process.stdout.write(`${sha}\n`);
