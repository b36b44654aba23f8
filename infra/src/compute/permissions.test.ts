import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { describe, expect, it } from "vitest";
import { covers, type Grant, grantsIn } from "../testing/grants.ts";
import { everything, program, propertiesOf, synthesise, templatesOf } from "../testing/synthesise.ts";

/** All that can be done to a table and its items. */
const actions = [
  ...[
    "GetItem",
    "BatchGetItem",
    "Query",
    "Scan",
    "ConditionCheckItem",
    "PartiQLSelect",
    "ExportTableToPointInTime",
  ],
  ...[
    "PutItem",
    "UpdateItem",
    "DeleteItem",
    "BatchWriteItem",
    "PartiQLInsert",
    "PartiQLUpdate",
    "PartiQLDelete",
  ],
  ...["UpdateTable", "DeleteTable", "UpdateTimeToLive", "UpdateContinuousBackups", "ImportTable"],
  ...["PutResourcePolicy", "DeleteResourcePolicy", "RestoreTableToPointInTime", "TagResource"],
];

/** Who may do what to a table. */
function allowed(grants: readonly Grant[], table: string): Record<string, string[]> {
  const found = grants.flatMap((grant) =>
    actions
      .filter((action) => covers(grant, `dynamodb:${action}`, table))
      .map((action) => [grant.who, action] as const),
  );
  const who = [...new Set(found.map(([one]) => one))].sort();
  return Object.fromEntries(
    who.map((name) => [
      name,
      found
        .filter(([one]) => one === name)
        .map(([, action]) => action)
        .sort(),
    ]),
  );
}

describe.each([
  ["dev", {}],
  ["prod", everything],
] as const)("What is granted in stage %s", (stage, settings) => {
  const { all, template } = synthesise(stage, settings);
  const granted = grantsIn(all);
  const [ofFiles = [], grants = []] = ["assets", "others"].map((where) =>
    granted.filter(({ who }) => who.startsWith("deployerrole") === (where === "assets")),
  );

  it("is putting, getting and querying commits for the API, and reading them for the sequencer", () => {
    expect(allowed(grants, "events")).toEqual({
      api: ["GetItem", "PutItem", "Query"],
      drafts: ["GetItem", "Query"],
      pages: ["Query"],
      sequencer: ["Query"],
      sheets: ["GetItem", "PutItem", "Query"],
    });
  });

  it("is writing the ledger for nobody but the sequencer", () => {
    expect(allowed(grants, "ledger")).toEqual({
      api: ["Query"],
      projector: ["Query"],
      searcher: ["Query"],
      sequencer: ["BatchGetItem", "PutItem", "Query", "UpdateItem"],
    });
  });

  it("is writing views for nobody but the projector", () => {
    expect(allowed(grants, "views")).toEqual({
      api: ["GetItem", "Query"],
      pages: ["GetItem", "Query"],
      projector: ["BatchGetItem", "DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem"],
      search: ["GetItem", "Query"],
    });
  });

  it("is the texts of sources for the API, for what drafts by reading alone, and for what applies record sheets without taking any away", () => {
    expect(allowed(grants, "sources")).toEqual({
      api: ["ConditionCheckItem", "DeleteItem", "GetItem", "PutItem", "Query"],
      drafts: ["GetItem", "Query"],
      pages: ["GetItem", "Query"],
      search: ["GetItem", "Query"],
      searcher: ["GetItem", "Query"],
      sheets: ["ConditionCheckItem", "GetItem", "PutItem", "Query"],
    });
  });

  it("is each stream for the function that hears it, and nothing on everything but to list their names", () => {
    const streams = grants.filter(({ on }) => on.some((one) => one.startsWith("stream of")));
    expect(streams.map(({ who, on }) => [who, ...on])).toEqual([
      ["sequencer", "stream of events"],
      ["projector", "stream of ledger"],
      ["searcher", "stream of ledger"],
    ]);
    const wide = grants.filter(({ who, on }) => on.includes("*") && !["deploy", "diff"].includes(who));
    expect(wide.flatMap((one) => one.actions)).toEqual(Array(3).fill("dynamodb:ListStreams"));
  });

  it("is writing the search file for nobody but the searcher, and reading it for those who find by it", () => {
    const s3 = grants.filter((one) => one.actions.some((action) => action.startsWith("s3:")));
    expect(s3.map(({ who, actions, on }) => [who, ...on, ...actions])).toEqual([
      ["search", "search bucket", "s3:ListBucket"],
      ["search", "search file", "s3:GetObject"],
      ["sheets", "search bucket", "s3:ListBucket"],
      ["sheets", "search file", "s3:GetObject"],
      ["drafts", "search bucket", "s3:ListBucket"],
      ["drafts", "search file", "s3:GetObject"],
      ["pages", "search bucket", "s3:ListBucket"],
      ["pages", "search file", "s3:GetObject"],
      ["searcher", "search bucket", "s3:ListBucket"],
      ["searcher", "search file", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
    ]);
  });

  it("is a log of its own for each function, and its failure queue", () => {
    const others = grants.filter((one) => !one.actions.some((action) => /^(?:dynamodb|s3):/.test(action)));
    const functions = others.filter(({ who }) => !["deploy", "diff"].includes(who));
    expect(
      functions.map(({ who, actions: [first], on: [on] }) => [who, first, on?.replace(/[0-9A-F]{8}$/, "")]),
    ).toEqual([
      ["api", "logs:CreateLogStream", "apilog"],
      ["search", "logs:CreateLogStream", "searchlog"],
      ["sheets", "logs:CreateLogStream", "sheetslog"],
      ["drafts", "logs:CreateLogStream", "draftslog"],
      ["pages", "logs:CreateLogStream", "pageslog"],
      ["sequencer", "logs:CreateLogStream", "sequencerlog"],
      ["sequencer", "sqs:GetQueueAttributes", "sequencerfailures"],
      ["projector", "logs:CreateLogStream", "projectorlog"],
      ["projector", "sqs:GetQueueAttributes", "projectorfailures"],
      ["searcher", "logs:CreateLogStream", "searcherlog"],
      ["searcher", "sqs:GetQueueAttributes", "searcherfailures"],
    ]);
  });

  it("is writing the files of pages for nobody but CDK's own function, which may nothing else than read what was uploaded", () => {
    expect(ofFiles.map(({ on: [on], actions: [first] }) => [on?.replace(/[0-9A-F]{8}$/, ""), first])).toEqual(
      [
        ["deployerlog", "logs:CreateLogStream"],
        ["*", "s3:GetBucket*"],
        ["files", "s3:Abort*"],
      ],
    );
    const others = granted.filter((one) => one.actions.some((action) => /^s3:(?:Put|Delete)/.test(action)));
    expect(new Set(others.map(({ who }) => who.replace(/[0-9A-F]{8}$/, "")))).toEqual(
      new Set(["deployerrole", "searcher"]),
    );
  });

  it("is reading the files of pages for CloudFront, in this account, and for nobody else", () => {
    const [policy] = propertiesOf(template("assets"), "AWS::S3::BucketPolicy");
    const { Statement } = policy.PolicyDocument as { Statement: Record<string, unknown>[] };
    expect(Statement.map(({ Effect, Principal, Action }) => [Effect, Principal, Action])).toEqual([
      ["Deny", { AWS: "*" }, "s3:*"],
      ["Allow", { Service: "cloudfront.amazonaws.com" }, ["s3:GetObject", "s3:ListBucket"]],
    ]);
    expect(JSON.stringify(Statement[1]?.Condition)).toMatch(
      /"aws:SourceArn":.*"AWS::AccountId".*distribution/,
    );
  });

  it("is nothing by a table's own policy, which only refuses", () => {
    const policies = all
      .flatMap(({ json }) => Object.values(json.Resources))
      .flatMap(({ Properties }) => (Properties?.ResourcePolicy ? [Properties.ResourcePolicy] : []));
    expect(policies).toHaveLength(2);
    expect(JSON.stringify(policies)).not.toContain('"Allow"');
  });
});

describe("A grant that somebody adds", () => {
  it.each(["events", "ledger"])("is seen, here on %s", (name) => {
    const app = program("dev");
    const find = (stack: string, id: string) =>
      app.node.findChild(`collegium-dev-${stack}`).node.findChild(id);
    const table = find("data", name) as Table;
    table.grantWriteData(find("compute", "projector") as LambdaFunction);
    expect(allowed(grantsIn(templatesOf(app)), name).projector).toContain("DeleteItem");
  });

  it.each([["dynamodb:*"], ["dynamodb:Put*"], ["*"]])("is seen through wildcards, here %s", (action) => {
    for (const on of ["events", "*"])
      expect(allowed([{ who: "anybody", actions: [action], on: [on] }], "events").anybody).toContain(
        "PutItem",
      );
    expect(allowed([{ who: "anybody", actions: [action], on: ["views"] }], "events")).toEqual({});
  });
});
