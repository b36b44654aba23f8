import type { TableDefinition } from "@collegium/dynamodb";
import { storeTables } from "@collegium/event-store/dynamodb";
import { viewTables } from "@collegium/read-model/dynamodb";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { program, synthesise, templatesOf } from "../testing/synthesise.ts";

const definitions: Record<string, TableDefinition> = { ...storeTables, ...viewTables };

describe.each(["dev", "prod"] as const)("The tables of stage %s", (stage) => {
  const template = synthesise(stage).template("data");

  it("are those that the adapters define, and no others", () => {
    const tables = Object.values(template.findResources("AWS::DynamoDB::Table"));
    expect(tables.map(({ Properties }) => Properties.TableName).sort()).toEqual(
      Object.keys(definitions)
        .map((name) => `collegium-${stage}-${name}`)
        .sort(),
    );
  });

  describe.each(Object.entries(definitions))("%s", (name, { partitionKey, sortKey, stream, expires }) => {
    const TableName = `collegium-${stage}-${name}`;

    it("has its keys, its stream and its expiry", () => {
      template.hasResourceProperties("AWS::DynamoDB::Table", {
        TableName,
        KeySchema: [
          { AttributeName: partitionKey.name, KeyType: "HASH" },
          { AttributeName: sortKey.name, KeyType: "RANGE" },
        ],
        AttributeDefinitions: Match.arrayWith(
          [partitionKey, sortKey].map((key) => ({ AttributeName: key.name, AttributeType: key.type })),
        ),
        StreamSpecification: stream ? { StreamViewType: stream } : Match.absent(),
        TimeToLiveSpecification: expires ? { AttributeName: expires, Enabled: true } : Match.absent(),
      });
    });

    it("is paid by request, can be restored to any second of 35 days, and stays when its stack goes", () => {
      template.hasResource("AWS::DynamoDB::Table", {
        DeletionPolicy: "Retain",
        UpdateReplacePolicy: "Retain",
        Properties: {
          TableName,
          BillingMode: "PAY_PER_REQUEST",
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        },
      });
    });

    it("is encrypted with a key of AWS's own: `false` means that, and no encryption can't be had", () => {
      template.hasResourceProperties("AWS::DynamoDB::Table", {
        TableName,
        SSESpecification: { SSEEnabled: false },
      });
    });
  });

  it.each([
    ["events", ["BatchWriteItem", "DeleteItem", "PartiQLDelete", "PartiQLUpdate", "UpdateItem"]],
    ["ledger", ["BatchWriteItem", "DeleteItem", "PartiQLDelete"]],
  ])("refuse to everybody what would change the past: %s", (name, actions) => {
    template.hasResourceProperties("AWS::DynamoDB::Table", {
      TableName: `collegium-${stage}-${name}`,
      ResourcePolicy: {
        PolicyDocument: {
          Statement: [
            {
              Sid: "AppendOnly",
              Effect: "Deny",
              Principal: { AWS: "*" },
              Action: actions.map((action) => `dynamodb:${action}`),
              Resource: {
                "Fn::Join": [
                  "",
                  [
                    "arn:aws:dynamodb:eu-central-1:",
                    { Ref: "AWS::AccountId" },
                    `:table/collegium-${stage}-${name}`,
                  ],
                ],
              },
            },
          ],
        },
      },
    });
  });

  it("are in stacks that nobody deletes by mistake", () => {
    const app = program(stage);
    const guarded = app.node.children.flatMap((child) =>
      (child as { terminationProtection?: boolean }).terminationProtection ? [child.node.id] : [],
    );
    templatesOf(app);
    expect(guarded).toEqual([`collegium-${stage}-data`, `collegium-${stage}-identity`]);
  });
});
