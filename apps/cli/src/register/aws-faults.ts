import { Unavailable } from "@collegium/event-store";
import { CommandError, exitCodes } from "../exit.ts";

/** What to do about a fault of AWS's SDK that is neither ours nor the register's, by its name. */
const remedies: readonly (readonly [name: RegExp, what: string, next: string])[] = [
  [
    /^ResourceNotFoundException$/,
    "There are no such tables",
    "An account gets its tables from the CDK stack, DynamoDB Local from: npx -y pnpm@12 start:dynamodb. What their names begin with is said by --tables or COLLEGIUM_TABLES, where they are by AWS_REGION and AWS_ENDPOINT_URL.",
  ],
  [
    /^CredentialsProviderError$/,
    "There are no credentials for AWS",
    "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; for DynamoDB Local any will do.",
  ],
  [
    /^(AccessDenied|UnrecognizedClient|InvalidSignature|MissingAuthenticationToken|IncompleteSignature)/,
    "AWS does not allow it",
    "Take credentials that may: which actions on which tables each command needs is in docs/operating.md.",
  ],
  [
    /^(ExpiredToken|TokenRefreshRequired)/,
    "The credentials have expired",
    "Sign in again, and run the command again.",
  ],
];

/** Turns a fault that the user can mend into one clear line; leaves every other as it is. */
export function explainAws(fault: unknown, prefix: string): unknown {
  if (!(fault instanceof Error)) return fault;
  const tell = (what: string, next: string) =>
    new CommandError(exitCodes.unreachable, `The register in ${prefix}* can't be reached. ${what}`, next, {
      cause: fault,
    });
  if (fault instanceof Unavailable)
    return tell(
      `${fault.message}.`,
      "It was tried several times. Run the command again: it goes on where it was, or begins anew and loses nothing.",
    );
  const remedy = remedies.find(([name]) => name.test(fault.name));
  if (remedy) return tell(`${remedy[1]}: ${fault.message}.`, remedy[2]);
  // The SDK has no name for this one.
  if (/^Region (is missing|not accepted)/.test(fault.message))
    return tell("No AWS region is set.", "Set AWS_REGION, such as eu-central-1.");
  return fault;
}
