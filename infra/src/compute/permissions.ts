import { type Stack, Validations } from "aws-cdk-lib";
import { type IRole, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { FunctionName } from "../bundles.ts";
import { type Deployment, tableNameOf } from "../deployment.ts";
import type { TableName } from "../tables.ts";

type Permissions = Readonly<Partial<Record<TableName, readonly string[]>>>;

/**
 * All that the functions may do to the tables, by what the adapters call; nothing else is granted anywhere. The log is append-only by it: the
 * API, and what applies record sheets, can only put, get and query commits, what drafts them and what shows pages write nothing, and only the sequencer writes the ledger.
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
  search: {
    views: ["GetItem", "Query"],
    sources: ["GetItem", "Query"],
  },
  sheets: {
    events: ["GetItem", "Query", "PutItem"],
    sources: ["GetItem", "Query", "PutItem", "ConditionCheckItem"],
  },
  drafts: {
    events: ["GetItem", "Query"],
    sources: ["GetItem", "Query"],
  },
  pages: {
    events: ["Query"],
    views: ["GetItem", "Query"],
    sources: ["GetItem", "Query"],
  },
  sequencer: {
    events: ["Query"],
    ledger: ["Query", "BatchGetItem", "PutItem", "UpdateItem"],
  },
  projector: {
    ledger: ["Query"],
    views: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"],
  },
  searcher: {
    ledger: ["Query"],
    sources: ["GetItem", "Query"],
  },
};

/** What they may do to the search file. Without leave to list them S3 says of objects that are not there that they are forbidden. */
const onSearchFile: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  search: ["GetObject", "ListBucket"],
  sheets: ["GetObject", "ListBucket"],
  drafts: ["GetObject", "ListBucket"],
  pages: ["GetObject", "ListBucket"],
  searcher: ["GetObject", "ListBucket", "PutObject", "DeleteObject"],
};

/** Where it is in its bucket. */
const searchFolder = "search/";

/** Grants a function what it may do to the search file in a bucket. */
export function permitSearch(role: IRole, name: FunctionName, bucketName: string, stack: Stack): void {
  const actions = onSearchFile[name] ?? [];
  const bucket = `arn:${stack.partition}:s3:::${bucketName}`;
  const [onBucket, onObjects] = [["ListBucket"], actions.filter((action) => action !== "ListBucket")].map(
    (some) => some.map((action) => `s3:${action}`),
  ) as [string[], string[]];
  role.addToPrincipalPolicy(new PolicyStatement({ actions: onBucket, resources: [bucket] }));
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: onObjects, resources: [`${bucket}/${searchFolder}*`] }),
  );
  Validations.of(role).acknowledge({
    // The bucket's name is looked up by a parameter, by whose name the check knows it.
    id: `AwsSolutions-IAM5[Resource::arn:aws:s3:::<${stack.resolve(bucketName).Ref}>/${searchFolder}*]`,
    reason:
      "Versions of the search file are objects of one folder, whose names are not known before they are made.",
  });
}

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
