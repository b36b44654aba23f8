import { Match } from "aws-cdk-lib/assertions";
import { expect, it } from "vitest";
import { synthesise } from "../testing/synthesise.ts";

it("A second generation of tables has a stack of its own, and the functions change over to it", () => {
  const { template, all } = synthesise("prod", { generation: 2 });
  const names = Object.values(template("data-2").findResources("AWS::DynamoDB::Table"));
  expect(names.map(({ Properties }) => Properties.TableName)).toContain("collegium-prod-2-events");
  // The first stack is not touched, neither it nor its tables.
  expect(all.map(({ name }) => name)).not.toContain("collegium-prod-data");
  for (const name of ["api", "sequencer", "projector"]) {
    template("compute").hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: `collegium-prod-${name}`,
      Environment: { Variables: Match.objectLike({ COLLEGIUM_TABLES: "collegium-prod-2-" }) },
    });
  }
  template("compute").allResourcesProperties("AWS::Lambda::EventSourceMapping", {
    EventSourceArn: { "Fn::GetStackOutput": Match.objectLike({ StackName: "collegium-prod-data-2" }) },
  });
});
