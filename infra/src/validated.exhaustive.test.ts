import { CfnResource } from "aws-cdk-lib";
import { expect, it } from "vitest";
import { everything, program, templatesOf } from "./testing/synthesise.ts";

it("CDK's own checks pass with everything set, and fail synthesis where one fails", () => {
  expect(templatesOf(program("prod", everything))).not.toEqual([]);
  const app = program("dev");
  const data = app.node.findChild("collegium-dev-data").node;
  data.findAll().find(CfnResource.isCfnResource)?.addPropertyOverride("Nonsense", 1);
  expect(() => templatesOf(app)).toThrow("Nonsense: Additional properties are not allowed");
});
