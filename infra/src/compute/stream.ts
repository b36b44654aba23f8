import { Duration, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { type IRole, PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  FilterCriteria,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Deployment } from "../deployment.ts";

export interface StreamOptions {
  readonly place: Deployment;
  readonly name: "sequencer" | "projector" | "searcher";
  readonly streamArn: string;
  /** Which records are worth an invocation. */
  readonly filter: Record<string, unknown>;
  /** For how long records are gathered before they are handed over; not at all if nothing else is said. */
  readonly gather?: Duration;
}

/** For how long a batch that fails is tried. */
const triedFor = Duration.hours(6);

/** Where batches end that the function gave up. */
export const failuresOf = ({ prefix }: Deployment, name: StreamOptions["name"]): string =>
  `${prefix}${name}-failures`;

/**
 * Lets a function hear a table's stream, with a queue where batches end that were given up.
 *
 * Records are hints: one that is given up is made good by the next of its stream, or by `collegium reconcile`. So a batch is tried for as long
 * as tables may be out of reach, six hours, but never until the stream's own end of 24. By age alone: a hundred tries are over within minutes.
 */
export function hearStream(
  stack: Stack,
  target: LambdaFunction,
  { place, name, streamArn, filter, gather = Duration.seconds(0) }: StreamOptions,
): void {
  const failures = new Queue(stack, `${name}-failures`, {
    queueName: failuresOf(place, name),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(failures).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: "It is where failures end: Lambda puts them here itself, and an alarm rings for the first.",
  });
  target.addToRolePolicy(
    new PolicyStatement({
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resources: [streamArn],
    }),
  );
  target.addToRolePolicy(new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: ["*"] }));
  Validations.of(target.role as IRole).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: "Lambda asks for dynamodb:ListStreams, which takes no narrower resource and only lists names.",
  });
  new EventSourceMapping(stack, `${name}-stream`, {
    target,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: gather,
    parallelizationFactor: 1,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    // Said, not left out: a mapping keeps a number that it was given once.
    retryAttempts: -1,
    maxRecordAge: triedFor,
    onFailure: new SqsDlq(failures),
    filters: [FilterCriteria.filter(filter)],
  });
}
