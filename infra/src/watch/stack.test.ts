import { describe, expect, it } from "vitest";
import { everything, propertiesOf, synthesise } from "../testing/synthesise.ts";

const { template } = synthesise("dev");
const watch = template("watch");
const all = propertiesOf(watch, "AWS::CloudWatch::Alarm");
const alarms = Object.fromEntries(all.map((one) => [one.AlarmName.replace("collegium-dev-", ""), one]));
const dimension = (name: string) =>
  alarms[name].Dimensions.map(({ Name, Value }: Record<string, unknown>) => [Name, Value]);
/** Those that go on ringing while there is no news. */
const lasting = ["damaged", "projector-lag", "projector-poison", "sequencer-lag", "sequencer-poison"];

describe("An alarm rings", () => {
  it("for each thing that somebody should hear of, and nothing else", () => {
    expect(Object.keys(alarms).sort()).toEqual([
      "api-5xx",
      "api-throttles",
      "damaged",
      "drafts-throttles",
      "pages-throttles",
      "projector-age",
      "projector-failures",
      "projector-lag",
      "projector-poison",
      "projector-throttles",
      "search-size",
      "search-throttles",
      "searcher-age",
      "searcher-failures",
      "searcher-throttles",
      "sequencer-age",
      "sequencer-failures",
      "sequencer-lag",
      "sequencer-poison",
      "sequencer-throttles",
      "sheets-throttles",
    ]);
  });

  it.each(["sequencer", "projector", "searcher"])("when records wait for the %s for two minutes", (name) => {
    expect(alarms[`${name}-age`]).toMatchObject({
      Namespace: "AWS/Lambda",
      MetricName: "IteratorAge",
      Statistic: "Maximum",
      Threshold: 120_000,
      Period: 60,
      EvaluationPeriods: 3,
    });
    expect(dimension(`${name}-age`)).toEqual([["FunctionName", `collegium-dev-${name}`]]);
  });

  it.each(["sequencer", "projector", "searcher"])("when the %s gave up on a batch", (name) => {
    expect(alarms[`${name}-failures`]).toMatchObject({
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Threshold: 1,
    });
    expect(dimension(`${name}-failures`)).toEqual([["QueueName", `collegium-dev-${name}-failures`]]);
  });

  it.each([
    ["sequencer", "CommitsSetAside", "Sum"],
    ["projector", "CommitsAside", "Maximum"],
  ])("when the %s has set a commit aside, by the metric that it sends: %s", (name, MetricName, Statistic) => {
    expect(alarms[`${name}-poison`]).toMatchObject({
      Namespace: "Collegium",
      MetricName,
      Statistic,
      Threshold: 1,
    });
    expect(dimension(`${name}-poison`)).toEqual([["service", `collegium-dev-${name}`]]);
  });

  /** The alarm's expression, and the two counts that it compares. */
  const compared = (name: string) => {
    const metrics = Object.fromEntries(alarms[name].Metrics.map((one: { Id: string }) => [one.Id, one]));
    const { Expression } =
      Object.values<{ Expression?: string }>(metrics).find((one) => one.Expression) ?? {};
    return { Expression, into: metrics.into.MetricStat, out: metrics.out.MetricStat };
  };
  const counted = (service: string, MetricName: string) => ({
    Period: 900,
    Stat: "Sum",
    Metric: {
      Namespace: "Collegium",
      MetricName,
      Dimensions: [{ Name: "service", Value: `collegium-dev-${service}` }],
    },
  });

  it("when commits were appended for a quarter of an hour and none was sequenced", () => {
    const appended = {
      Period: 900,
      Stat: "SampleCount",
      Metric: {
        Namespace: "AWS/DynamoDB",
        MetricName: "SuccessfulRequestLatency",
        Dimensions: [
          { Name: "Operation", Value: "PutItem" },
          { Name: "TableName", Value: "collegium-dev-events" },
        ],
      },
    };
    expect(compared("sequencer-lag")).toEqual({
      Expression: "IF(FILL(out, 0) > 0, 0, into)",
      into: appended,
      out: counted("sequencer", "CommitsSequenced"),
    });
  });

  it("when commits were sequenced for a quarter of an hour and none was projected", () => {
    expect(compared("projector-lag")).toEqual({
      Expression: "IF(FILL(out, 0) > 0, 0, into)",
      into: counted("sequencer", "CommitsSequenced"),
      out: counted("projector", "CommitsProjected"),
    });
  });

  it("when the API fails, and when functions are refused executions", () => {
    expect(alarms["api-5xx"]).toMatchObject({ Namespace: "AWS/ApiGateway", MetricName: "5xx", Threshold: 3 });
    for (const name of ["api", "search", "sheets", "drafts", "pages", "sequencer", "projector", "searcher"])
      expect(alarms[`${name}-throttles`]).toMatchObject({ MetricName: "Throttles", Threshold: 1 });
  });

  it("when a function that answers requests met something damaged, by the line that it logs", () => {
    const metric = { MetricNamespace: "Collegium", MetricName: "collegium-dev-damaged" };
    const filters = propertiesOf(watch, "AWS::Logs::MetricFilter");
    expect(filters.map(({ LogGroupName }) => LogGroupName).sort()).toEqual(
      ["api", "drafts", "pages", "search", "sheets"].map((name) => `/aws/lambda/collegium-dev-${name}`),
    );
    for (const { FilterPattern, MetricTransformations } of filters) {
      expect(FilterPattern).toBe('{ $.msg = "damaged" }');
      expect(MetricTransformations).toEqual([expect.objectContaining({ ...metric, MetricValue: "1" })]);
    }
    expect(alarms.damaged).toMatchObject({
      Namespace: metric.MetricNamespace,
      MetricName: metric.MetricName,
      Statistic: "Sum",
      Threshold: 1,
    });
  });

  it("at the topic, says what it means, and ends there too", () => {
    const [topic] = Object.keys(watch.findResources("AWS::SNS::Topic"));
    for (const alarm of all) {
      expect(alarm.AlarmActions).toEqual([{ Ref: topic }]);
      expect(alarm.OKActions).toEqual([{ Ref: topic }]);
      expect(alarm.AlarmDescription.length).toBeGreaterThan(40);
    }
  });
});

describe("Where there is no news", () => {
  it("an alarm is silent, but for those whose cause is not gone when nothing more comes of it: they go on ringing", () => {
    const ignoring = Object.keys(alarms).filter((name) => alarms[name].TreatMissingData === "ignore");
    expect(ignoring.sort()).toEqual(lasting);
    const others = Object.keys(alarms).filter((name) => !lasting.includes(name));
    for (const name of others) expect([name, alarms[name].TreatMissingData]).toEqual([name, "notBreaching"]);
  });

  it.each(lasting)("%s is not told that all is well by an expression that fills the gap", (name) => {
    // What is filled is only asked whether something came out. With the other filled too, each night would be a row of zeros.
    expect(JSON.stringify(alarms[name])).not.toMatch(/FILL\((?!out, 0\) > 0)/);
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
      expect(watched).toHaveLength(10);
      expect(new Set(watched)).toEqual(
        new Set(["sequencer", "projector", "searcher"].map((name) => `collegium-${stage}-${name}`)),
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
