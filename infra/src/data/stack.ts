import type { TableDefinition } from "@collegium/dynamodb";
import { Duration, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import {
  type AttributeType,
  BillingMode,
  type StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { type Deployment, stackOf, tableNameOf } from "../deployment.ts";
import { type HandedOver, handOver } from "../hand-over.ts";
import { type TableName, tables } from "../tables.ts";

/** The tables, as other stacks know them: by the names in `place.ts`, and by the streams of those that have one; and the search file's bucket. */
export interface Data {
  readonly stack: Stack;
  /** The name of the bucket in which the search file is. */
  readonly search: HandedOver;
  readonly streams: Readonly<Record<"events" | "ledger", HandedOver>>;
}

/**
 * What nobody may do to a table, whatever a role grants: the log is append-only, and pages of the ledger don't go. A single `PutItem` stays
 * possible, for IAM can't ask for the condition that makes it an append; the store's code does.
 */
const forbidden: Partial<Record<TableName, readonly string[]>> = {
  events: ["UpdateItem", "DeleteItem", "BatchWriteItem", "PartiQLUpdate", "PartiQLDelete"],
  ledger: ["DeleteItem", "BatchWriteItem", "PartiQLDelete"],
};

/**
 * What outlives everything else: the tables. Removing the stack leaves them where they are. Each generation has a stack of its own, so that
 * a new one is filled while the one before is still read.
 */
export function dataStack(scope: Construct, place: Deployment): Data {
  const { generation } = place.settings;
  const stack = stackOf(scope, place, generation === 1 ? "data" : `data-${generation}`, {
    description: "Collegium: the register's tables",
    terminationProtection: true,
  });
  const made = Object.fromEntries(
    Object.entries(tables).map(([name, definition]) => [
      name,
      tableOf(stack, place, name as TableName, definition),
    ]),
  ) as Record<TableName, Table>;
  const stream = (name: "events" | "ledger") =>
    // Each generation's own: the functions change over when they are deployed, not when the new tables are.
    handOver(
      stack,
      { ...place, prefix: place.tables },
      `${name}-stream`,
      made[name].tableStreamArn as string,
    );
  const search = handOver(
    stack,
    { ...place, prefix: place.tables },
    "search-bucket",
    searchBucket(stack).bucketName,
  );
  return { stack, search, streams: { events: stream("events"), ledger: stream("ledger") } };
}

function tableOf(
  stack: Stack,
  place: Deployment,
  name: TableName,
  { partitionKey, sortKey, stream, expires }: TableDefinition,
): Table {
  const tableName = tableNameOf(place, name);
  const actions = forbidden[name];
  return new Table(stack, name, {
    tableName,
    partitionKey: { ...partitionKey, type: partitionKey.type as AttributeType },
    sortKey: { ...sortKey, type: sortKey.type as AttributeType },
    ...(stream && { stream: stream as StreamViewType }),
    ...(expires !== undefined && { timeToLiveAttribute: expires }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    // Encrypted with a key of AWS's own. One of the account's would cost a dollar a month and more with each request, to hide what is public.
    encryption: TableEncryption.DEFAULT,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(actions && { resourcePolicy: without(actions, stack, tableName) }),
  });
}

/**
 * Where the search file is. It is made from the tables, and made again where it is lost: no versions of objects are kept, for what a text's
 * withholding took out of the file would live on in them.
 */
function searchBucket(stack: Stack): Bucket {
  const bucket = new Bucket(stack, "search", {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned: false,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason:
      "Only the register's functions read it; a log of that would cost more than the file, and keep who looked for what and when.",
  });
  return bucket;
}

const without = (actions: readonly string[], stack: Stack, resourceName: string) =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: "AppendOnly",
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: actions.map((action) => `dynamodb:${action}`),
        // By its name: a table's policy can't refer to the table that it is a part of.
        resources: [stack.formatArn({ service: "dynamodb", resource: "table", resourceName })],
      }),
    ],
  });
