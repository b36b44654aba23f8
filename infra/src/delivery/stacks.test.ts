import { describe, expect, it } from "vitest";
import { grantsIn } from "../testing/grants.ts";
import { everything, propertiesOf, synthesise } from "../testing/synthesise.ts";

const dev = synthesise("dev");
const prod = synthesise("prod", everything);

/** Who may take a role of a stage. */
const trusted = (stage: typeof dev, name: "dev" | "prod", role: string) =>
  propertiesOf(stage.template(`collegium-delivery-${name}`), "AWS::IAM::Role", {
    Properties: { RoleName: `collegium-${name}-${role}` },
  })[0].AssumeRolePolicyDocument.Statement;

describe("GitHub", () => {
  it("is an issuer of identities for AWS, by one provider in an account, the same for every stage", () => {
    const provider = dev.template("collegium-github").toJSON();
    expect(prod.template("collegium-github").toJSON()).toEqual(provider);
    dev.template("collegium-github").hasResource("AWS::IAM::OIDCProvider", {
      DeletionPolicy: "Retain",
      Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: ["sts.amazonaws.com"] },
    });
  });

  it.each([
    ["deploy", "repo:museum/register:environment:dev"],
    ["diff", "repo:museum/register:pull_request"],
  ])("may take role %s only for %s", (role, subject) => {
    expect(trusted(dev, "dev", role)).toEqual([
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: { "Fn::Join": ["", expect.arrayContaining([{ Ref: "AWS::AccountId" }])] } },
        Condition: {
          StringEquals: {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": subject,
          },
        },
      },
    ]);
  });

  it("deploys prod from its own environment, where somebody approves", () => {
    expect(JSON.stringify(trusted(prod, "prod", "deploy"))).toContain(
      "repo:museum/register:environment:prod",
    );
    expect(JSON.stringify(trusted(prod, "prod", "deploy"))).not.toContain("environment:dev");
  });

  it("may take the roles of `cdk bootstrap`, and from pull requests only the one that reads", () => {
    const grants = grantsIn(dev.all).filter((one) => ["deploy", "diff"].includes(one.who));
    expect(grants.filter(({ actions }) => !actions.includes("sts:AssumeRole"))).toEqual([
      { who: "deploy", actions: ["lambda:InvokeFunction"], on: ["projector", "searcher", "sequencer"] },
      { who: "deploy", actions: ["lambda:ListEventSourceMappings"], on: ["*"] },
    ]);
    expect(grants).toHaveLength(4);
    const may = (stage: typeof dev, name: string) =>
      Object.values(stage.template(`collegium-delivery-${name}`).findResources("AWS::IAM::Policy")).map(
        (one) =>
          [...JSON.stringify(one).matchAll(/cdk-hnb659fds-([a-z-]+)-role-.*?-([a-z]+-[a-z]+-\d)"/g)].map(
            ([, role, region]) => `${role} ${region}`,
          ),
      );
    const here = ["deploy eu-central-1", "file-publishing eu-central-1", "lookup eu-central-1"];
    expect(may(dev, "dev")).toEqual([here, ["lookup eu-central-1"]]);
    const there = here.flatMap((one) => [one, one.replace("eu-central-1", "us-east-1")]);
    expect(may(prod, "prod")).toEqual([there, ["lookup eu-central-1", "lookup us-east-1"]]);
  });
});
