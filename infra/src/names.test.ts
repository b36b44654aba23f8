import { describe, expect, it } from "vitest";
import { namesIn, remakingIn } from "./testing/replacing.ts";
import { everything, synthesise } from "./testing/synthesise.ts";

const all = [...synthesise("dev").all, ...synthesise("prod", everything).all];
const resources = all.flatMap(({ json }) => Object.values(json.Resources));

/**
 * Names that are given, and for what else such a resource is made anew. CloudFormation makes the new one before it removes the old one, which
 * still has the name: so whatever may be made anew is named by AWS, or its name is argued for here.
 */
const argued: Readonly<Record<string, { readonly why: string; readonly remade?: readonly string[] }>> = {
  "AWS::DynamoDB::Table TableName": {
    why: "Programs find their tables by name. A change of a key is meant to be refused: it goes to another generation.",
    remade: ["KeySchema"],
  },
  "AWS::Cognito::UserPoolDomain Domain": {
    why: "Where editors sign in. The pool keeps its id, and holds the editors: it is not to be made anew.",
    remade: ["UserPoolId"],
  },
  "AWS::Cognito::UserPoolGroup GroupName": {
    why: "It is the scope. Another pool has its own groups, so no name is taken.",
    remade: ["UserPoolId"],
  },
  "AWS::ApiGatewayV2::Stage StageName": {
    why: "The stage without a name in addresses. Another API has its own, so no name is taken.",
    remade: ["ApiId"],
  },
  "AWS::ApiGatewayV2::Api Name": { why: "For people; APIs may share one.", remade: ["ProtocolType"] },
  "AWS::Cognito::UserPool UserPoolName": { why: "For people; pools may share one." },
  "AWS::Cognito::UserPoolClient ClientName": {
    why: "For people; clients may share one.",
    remade: ["GenerateSecret", "UserPoolId"],
  },
  "AWS::Route53::RecordSet Name": {
    why: "It is the domain that was set. Another zone has its own records, so no name is taken.",
    remade: ["HostedZoneId"],
  },
  "AWS::CertificateManager::Certificate DomainName": {
    why: "It is the domain that was set; certificates may share one.",
    remade: ["DomainValidationOptions", "ValidationMethod"],
  },
  // By these one finds what stands still: nothing else that is set makes them anew.
  "AWS::Lambda::Function FunctionName": { why: "The runbook, alarms and tables' streams mean it." },
  "AWS::SQS::Queue QueueName": { why: "The runbook and alarms mean it." },
  "AWS::Logs::LogGroup LogGroupName": { why: "The runbook means it." },
  "AWS::Logs::MetricFilter LogGroupName": {
    why: "The log that it counts lines of; it has no name of its own.",
  },
  "AWS::CloudWatch::Alarm AlarmName": { why: "The subject of the e-mail, and the runbook's section." },
  "AWS::CloudWatch::Dashboard DashboardName": { why: "What one picks in the console." },
  "AWS::IAM::Role RoleName": { why: "What workflows take." },
  "AWS::SSM::Parameter Name": { why: "What other stacks look up." },
  // Made by CDK of the place that the resource has in its stack: another place is another resource, and has another name.
  "AWS::IAM::Policy PolicyName": { why: "Made of its place." },
  "AWS::CloudFront::CachePolicy CachePolicyConfig.Name": { why: "Made of its place." },
  "AWS::CloudFront::ResponseHeadersPolicy ResponseHeadersPolicyConfig.Name": { why: "Made of its place." },
  "AWS::CloudFront::Function Name": { why: "Made of its place." },
  "AWS::CloudFront::OriginAccessControl OriginAccessControlConfig.Name": { why: "Made of its place." },
  // Names of metrics, not of what has them.
  "AWS::CloudWatch::Alarm MetricName": { why: "What it looks at." },
  "AWS::WAFv2::WebACL VisibilityConfig.MetricName": { why: "What it counts.", remade: ["Scope"] },
};

describe("A resource", () => {
  it("has no name of ours, but where that is argued for", () => {
    const given = resources.flatMap((one) => namesIn(one).map((name) => `${one.Type} ${name}`));
    expect([...new Set(given)].sort()).toEqual(Object.keys(argued).sort());
  });

  it("that has one is made anew for nothing else than what is argued for", () => {
    for (const [name, { remade = [] }] of Object.entries(argued)) {
      const [type = "", property = ""] = name.split(" ");
      const found = resources.filter((one) => one.Type === type && namesIn(one).includes(property));
      const others = new Set(found.flatMap(remakingIn).filter((one) => one !== property));
      // An alarm on a metric has two names, of which one is its own.
      others.delete("AlarmName");
      expect([name, ...[...others].sort()]).toEqual([name, ...[...remade].sort()]);
    }
  });

  it("that CloudFront's policies are is named by its place in the stack", () => {
    const policies = resources.filter(({ Type }) => /^AWS::CloudFront::.*Policy$/.test(Type));
    const names = policies.flatMap((one) => JSON.stringify(one).match(/"Name":"[^"]+"/g));
    expect(new Set(names).size).toBe(10);
    for (const name of names)
      expect(name).toMatch(/"collegium(?:dev|prod)edge(?:asked|formed|spoken|fixed|headers)/);
  });

  it("is known to CloudFormation's description, which tells of the budget that another address makes it another one", () => {
    const [budget] = resources.filter(({ Type }) => Type === "AWS::Budgets::Budget");
    expect(budget && [namesIn(budget), remakingIn(budget)]).toEqual([[], ["NotificationsWithSubscribers"]]);
  });
});

describe("A reference to what another stack has", () => {
  const dependent = all.filter(({ json }) =>
    /"(?:Fn::GetStackOutput|Fn::ImportValue)"/.test(JSON.stringify(json)),
  );

  it("is a name of ours, or a parameter that is looked up anew; only us-east-1 is out of their reach", () => {
    expect(dependent.map(({ name }) => name)).toEqual(["collegium-prod-edge"]);
    const outputs = [...JSON.stringify(dependent).matchAll(/"Fn::GetStackOutput":\{(.*?)\}/g)];
    expect(outputs).toHaveLength(2);
    for (const [, output] of outputs) expect(output).toContain('"Region":"us-east-1"');
  });

  it("from us-east-1 reads another way for another domain's certificate", () => {
    const certificate = (name: string) =>
      JSON.stringify(
        synthesise("prod", { domain: { name, zone: { id: "Z1", name: "museum.example" } } }).all.find(
          ({ name }) => name === "collegium-prod-edge",
        ),
      ).match(/"OutputName":"([^"]*certificate[^"]*)"/)?.[1];
    expect(certificate("a.museum.example")).toBeDefined();
    expect(certificate("a.museum.example")).not.toBe(certificate("b.museum.example"));
  });

  it.each(["dev", "prod"] as const)(
    "of %s is to a parameter that an earlier stack makes, of the same stage",
    (stage) => {
      const stacks = all.filter(({ name }) => name.startsWith(`collegium-${stage}-`));
      const made = stacks.flatMap(({ json }) =>
        Object.values(json.Resources).flatMap(({ Type, Properties }) =>
          Type === "AWS::SSM::Parameter" ? [Properties.Name] : [],
        ),
      );
      const looked = stacks.flatMap(({ json }) =>
        Object.values(
          (json as { Parameters?: Record<string, { Type: string; Default: string }> }).Parameters ?? {},
        ),
      );
      const own = looked.filter(({ Default }) => Default.startsWith("/collegium/"));
      for (const { Type } of own) expect(Type).toBe("AWS::SSM::Parameter::Value<String>");
      expect(new Set(own.map(({ Default }) => Default))).toEqual(new Set(made));
      expect(made.every((name) => `${name}`.startsWith(`/collegium/${stage}/`))).toBe(true);
    },
  );
});
