import { describe, expect, it } from "vitest";
import { everything, propertiesOf, synthesise } from "../testing/synthesise.ts";

const { template } = synthesise("dev");
const watch = template("watch");
const all = propertiesOf(watch, "AWS::CloudWatch::Alarm");
const alarms = Object.fromEntries(all.map((one) => [one.AlarmName.replace("collegium-dev-", ""), one]));
const dimension = (name: string) =>
  alarms[name].Dimensions.map(({ Name, Value }: Record<string, unknown>) => [Name, Value]);

describe("An alarm rings", () => {
  it("for each thing that somebody should hear of, and nothing else", () => {
    expect(Object.keys(alarms).sort()).toEqual([
      "api-5xx",
      "api-throttles",
      "projector-age",
      "projector-failures",
      "projector-poison",
      "projector-throttles",
      "sequencer-age",
      "sequencer-failures",
      "sequencer-lag",
      "sequencer-poison",
      "sequencer-throttles",
    ]);
  });

  it.each(["sequencer", "projector"])("when records wait for the %s for two minutes", (name) => {
    expect(alarms[`${name}-age`]).toMatchObject({
      Namespace: "AWS/Lambda",
      MetricName: "IteratorAge",
      Statistic: "Maximum",
      Threshold: 120_000,
      Period: 60,
      EvaluationPeriods: 3,
    });
    expect(dimension(`${name}-age`)[0][0]).toBe("FunctionName");
  });

  it.each(["sequencer", "projector"])("when the %s gave up on a batch", (name) => {
    expect(alarms[`${name}-failures`]).toMatchObject({
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Threshold: 1,
    });
    expect(JSON.stringify(dimension(`${name}-failures`))).toContain(`${name}failures`);
  });

  it.each(["sequencer", "projector"])(
    "when the %s set a commit aside, by the metric that it sends",
    (name) => {
      expect(alarms[`${name}-poison`]).toMatchObject({
        Namespace: "Collegium",
        MetricName: "CommitsSetAside",
        Statistic: "Sum",
        Threshold: 1,
      });
      expect(dimension(`${name}-poison`)).toEqual([["service", `collegium-dev-${name}`]]);
    },
  );

  it("when commits were appended for an hour and none was sequenced", () => {
    const metrics = Object.fromEntries(
      alarms["sequencer-lag"].Metrics.map((one: { Id: string }) => [one.Id, one]),
    );
    const { Expression } =
      Object.values<{ Expression?: string }>(metrics).find((one) => one.Expression) ?? {};
    expect(Expression).toBe("IF(appended > 0 AND FILL(sequenced, 0) == 0, appended, 0)");
    expect(metrics.appended.MetricStat).toMatchObject({
      Period: 3600,
      Stat: "SampleCount",
      Metric: { Namespace: "AWS/DynamoDB", MetricName: "SuccessfulRequestLatency" },
    });
    expect(metrics.appended.MetricStat.Metric.Dimensions).toContainEqual({
      Name: "Operation",
      Value: "PutItem",
    });
    expect(metrics.sequenced.MetricStat).toMatchObject({
      Period: 3600,
      Stat: "Sum",
      Metric: {
        Namespace: "Collegium",
        MetricName: "CommitsSequenced",
        Dimensions: [{ Name: "service", Value: "collegium-dev-sequencer" }],
      },
    });
  });

  it("when the API fails, and when functions are refused executions", () => {
    expect(alarms["api-5xx"]).toMatchObject({ Namespace: "AWS/ApiGateway", MetricName: "5xx", Threshold: 3 });
    for (const name of ["api", "sequencer", "projector"])
      expect(alarms[`${name}-throttles`]).toMatchObject({ MetricName: "Throttles", Threshold: 1 });
  });

  it("at the topic, says what it means, ends there too, and is silent where nothing happens", () => {
    const [topic] = Object.keys(watch.findResources("AWS::SNS::Topic"));
    for (const alarm of all) {
      expect(alarm.AlarmActions).toEqual([{ Ref: topic }]);
      expect(alarm.OKActions).toEqual([{ Ref: topic }]);
      expect(alarm.TreatMissingData).toBe("notBreaching");
      expect(alarm.AlarmDescription.length).toBeGreaterThan(40);
    }
  });
});

describe("What the functions tell", () => {
  const all = { dev: synthesise("dev"), prod: synthesise("prod") };
  /** The services that stand in a stage's metrics, wherever it asks for one of the functions' own. */
  const watchedBy = (stage: keyof typeof all) => {
    const watch = all[stage].template("watch");
    const text = JSON.stringify(propertiesOf(watch, "AWS::CloudWatch::Dashboard"));
    const shown = [...text.matchAll(/\\"Collegium\\",\\"\w+\\",\\"service\\",\\"([\w-]+)\\"/g)].map(
      ([, name]) => name,
    );
    const rings = JSON.stringify(propertiesOf(watch, "AWS::CloudWatch::Alarm"));
    return [...shown, ...[...rings.matchAll(/"service","Value":"([\w-]+)"/g)].map(([, name]) => name)];
  };
  const toldBy = (stage: keyof typeof all) =>
    propertiesOf(all[stage].template("compute"), "AWS::Lambda::Function").flatMap(
      ({ Environment }) => Environment.Variables.POWERTOOLS_SERVICE_NAME ?? [],
    );

  it.each(["dev", "prod"] as const)(
    "is what %s watches, and no other stage's, for they may share an account",
    (stage) => {
      const watched = watchedBy(stage);
      expect(watched).toHaveLength(7);
      expect(new Set(watched)).toEqual(
        new Set([`collegium-${stage}-sequencer`, `collegium-${stage}-projector`]),
      );
      expect(new Set(toldBy(stage))).toEqual(new Set(watched));
    },
  );
});

describe("The topic", () => {
  it("reaches the address that is set", () => {
    watch.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "ops@museum.example",
    });
  });

  it("lets the account's alarms publish, and nobody without TLS", () => {
    const [policy] = propertiesOf(watch, "AWS::SNS::TopicPolicy");
    const statements = policy.PolicyDocument.Statement as { Effect: string }[];
    expect(statements).toHaveLength(2);
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
      }),
    );
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    );
  });
});

describe("The rest", () => {
  it("is one dashboard, which shows the alarms", () => {
    watch.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    const [dashboard] = propertiesOf(watch, "AWS::CloudWatch::Dashboard");
    const body = JSON.stringify(dashboard.DashboardBody);
    for (const part of ["IteratorAge", "CommitsProjected", "5xx", "WriteThrottleEvents"])
      expect(body).toContain(part);
  });

  it.each([
    ["of 20 dollars", watch, "ops@museum.example", 20],
    ["as was set", synthesise("prod", everything).template("watch"), "ops@museum.example", 50],
  ])("is a monthly budget %s", (_, stage, Address, Amount) => {
    const [budget] = propertiesOf(stage, "AWS::Budgets::Budget");
    expect(budget).toMatchObject({
      Budget: { BudgetType: "COST", TimeUnit: "MONTHLY", BudgetLimit: { Amount, Unit: "USD" } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: "ACTUAL", Threshold: 80 }, Subscribers: [{ Address }] },
        { Notification: { NotificationType: "FORECASTED", Threshold: 100 }, Subscribers: [{ Address }] },
      ],
    });
  });
});
