import { Aws, CfnOutput, type Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { type Deployment, stackOf } from "../deployment.ts";
import type { HandedOver } from "../hand-over.ts";
import { alarmsOf, watched } from "./alarms.ts";
import { dashboard } from "./dashboard.ts";
import { damageFilters } from "./metrics.ts";

/** Who hears what: alarms by e-mail, a dashboard, and a budget. */
export function watchStack(
  scope: Construct,
  place: Deployment,
  { address, apiId }: { readonly address: HandedOver; readonly apiId: HandedOver },
): void {
  const stack = stackOf(scope, place, "watch", { description: "Collegium: alarms, dashboard and budget" });
  const known = { address: address.in(stack), apiId: apiId.in(stack) };
  damageFilters(stack, place);
  const alarms = alarmsOf(stack, place, topicOf(stack, place), watched(place, known.apiId));
  dashboard(stack, place, known, alarms);
  budget(stack, place);
}

function topicOf(stack: Stack, { alarms }: Deployment): Topic {
  const topic = new Topic(stack, "alarms", { enforceSSL: true });
  topic.addSubscription(new EmailSubscription(alarms));
  // A topic that has a policy no longer has the one by which the account's alarms may publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  new CfnOutput(stack, "Alarms", { value: topic.topicArn });
  return topic;
}

/**
 * Tells of four fifths of the month's money spent, and of all of it foreseen: for the whole account. It has no name of ours, for with each
 * other address it is made anew, and the new one would find its name taken.
 */
function budget(stack: Stack, { alarms, settings }: Deployment): void {
  const tell = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
    notification: {
      notificationType,
      threshold,
      thresholdType: "PERCENTAGE",
      comparisonOperator: "GREATER_THAN",
    },
    subscribers: [{ subscriptionType: "EMAIL", address: alarms }],
  });
  new CfnBudget(stack, "budget", {
    budget: {
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: settings.budget, unit: "USD" },
    },
    notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)],
  });
}
