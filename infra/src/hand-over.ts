import type { Stack } from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import type { Deployment } from "./deployment.ts";

/** What AWS names itself when a stack is deployed, such as an API's id, for the stacks that are deployed after it. */
export interface HandedOver {
  /** The value, for use in another stack, which from then on is deployed after the one that hands it over. */
  in(stack: Stack): string;
}

/**
 * Hands a value from a stack to others, by a parameter of the account's Parameter Store. A reference by the output of a stack reads the same
 * when what it names was made anew: CloudFormation would see no change, and CloudFront go on asking an API that is gone. The value of such a
 * parameter is looked up with every update, and a new one is a change.
 */
export function handOver(from: Stack, place: Deployment, name: string, stringValue: string): HandedOver {
  const parameterName = addressOf(place, name);
  new StringParameter(from, `${name}-handed-over`, { parameterName, stringValue });
  return {
    in(stack) {
      stack.addStackDependency(from);
      return StringParameter.valueForStringParameter(stack, parameterName);
    },
  };
}

/** `/collegium/dev/http`; of a later generation's tables `/collegium/dev/2/events-stream`. */
const addressOf = ({ prefix }: Deployment, name: string): string => `/${prefix.replaceAll("-", "/")}${name}`;
