import type { TableDefinition } from "@collegium/dynamodb";
import { RemovalPolicy, type Stack } from "aws-cdk-lib";
import {
  type AttributeType,
  BillingMode,
  type StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { type Deployment, stackOf, tableNameOf } from "../deployment.ts";
import { type HandedOver, handOver } from "../hand-over.ts";
import { type TableName, tables } from "../tables.ts";

/** The tables, as other stacks know them: by the names in `place.ts`, and by the streams of those that have one. */
export interface Data {
  readonly stack: Stack;
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
  return { stack, streams: { events: stream("events"), ledger: stream("ledger") } };
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
