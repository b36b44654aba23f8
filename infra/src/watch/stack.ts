import { Aws, CfnOutput, type Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Compute } from "../compute/stack.ts";
import type { Tables } from "../data/stack.ts";
import { type Place, stackOf } from "../place.ts";
import { alarmsOf, watched } from "./alarms.ts";
import { dashboard } from "./dashboard.ts";

/** Who hears what: alarms by e-mail, a dashboard, and a budget. */
export function watchStack(
  scope: Construct,
  place: Place,
  { address, compute, tables }: { address: string; compute: Compute; tables: Tables },
): void {
  const stack = stackOf(scope, place, "watch", { description: "Collegium: alarms, dashboard and budget" });
  const alarms = alarmsOf(stack, place, topicOf(stack, place), watched(place, compute, tables));
  dashboard(stack, place, address, compute, tables, alarms);
  budget(stack, place);
}

function topicOf(stack: Stack, { prefix, alarms }: Place): Topic {
  const topic = new Topic(stack, "alarms", { topicName: `${prefix}alarms`, enforceSSL: true });
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

/** Tells of four fifths of the month's money spent, and of all of it foreseen: for the whole account. */
function budget(stack: Stack, { prefix, alarms, settings }: Place): void {
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
      budgetName: `${prefix}month`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: settings.budget, unit: "USD" },
    },
    notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)],
  });
}
