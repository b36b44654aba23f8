import { Match } from "aws-cdk-lib/assertions";
import { expect, it } from "vitest";
import { lookedUp, propertiesOf, synthesise } from "../testing/synthesise.ts";

it("A second generation of tables has a stack of its own, and the functions change over to it", () => {
  const { template, all, one } = synthesise("prod", { generation: 2 });
  const names = Object.values(template("data-2").findResources("AWS::DynamoDB::Table"));
  expect(names.map(({ Properties }) => Properties.TableName)).toContain("collegium-prod-2-events");
  // The first stack is not touched, neither it nor its tables.
  expect(all.map(({ name }) => name)).not.toContain("collegium-prod-data");
  for (const name of ["api", "search", "sheets", "drafts", "sequencer", "projector", "searcher"]) {
    template("compute").hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: `collegium-prod-${name}`,
      Environment: { Variables: Match.objectLike({ COLLEGIUM_TABLES: "collegium-prod-2-" }) },
    });
  }
  for (const { EventSourceArn } of propertiesOf(template("compute"), "AWS::Lambda::EventSourceMapping")) {
    expect(lookedUp(EventSourceArn.Ref, one("compute"), all)?.from.name).toBe("collegium-prod-data-2");
    // What the first generation handed over stays, for what still reads it.
    expect(one("compute").json.Parameters?.[EventSourceArn.Ref]?.Default).toMatch(
      /^\/collegium\/prod\/2\/(?:events|ledger)-stream$/,
    );
  }
});
