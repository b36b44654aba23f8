import type { Stack } from "aws-cdk-lib";
import { type IRole, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { FunctionName } from "../bundles.ts";
import { type Deployment, tableNameOf } from "../deployment.ts";
import type { TableName } from "../tables.ts";

type Permissions = Readonly<Partial<Record<TableName, readonly string[]>>>;

/**
 * All that the functions may do to the tables, by what the adapters call; nothing else is granted anywhere. The log is append-only by it: the
 * API, and what applies record sheets, can only put, get and query commits, what drafts them writes nothing, and only the sequencer writes the ledger.
 *
 * IAM has no condition for "only where nothing is yet": a `PutItem` on `events` could overwrite a commit. That it never does is the code's
 * `attribute_not_exists`, under the store's conformance suite.
 */
export const permissions: Readonly<Record<FunctionName, Permissions>> = {
  api: {
    events: ["GetItem", "Query", "PutItem"],
    ledger: ["Query"],
    views: ["GetItem", "Query"],
    sources: ["GetItem", "Query", "PutItem", "DeleteItem", "ConditionCheckItem"],
  },
  sheets: {
    events: ["GetItem", "Query", "PutItem"],
    sources: ["GetItem", "Query", "PutItem", "ConditionCheckItem"],
  },
  drafts: {
    events: ["GetItem", "Query"],
  },
  sequencer: {
    events: ["Query"],
    ledger: ["Query", "BatchGetItem", "PutItem", "UpdateItem"],
  },
  projector: {
    ledger: ["Query"],
    views: ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"],
  },
};

/** Grants a function what it may do. */
export function permit(role: IRole, name: FunctionName, place: Deployment, stack: Stack): void {
  for (const [table, actions] of Object.entries(permissions[name])) {
    const resourceName = tableNameOf(place, table as TableName);
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [stack.formatArn({ service: "dynamodb", resource: "table", resourceName })],
      }),
    );
  }
}
