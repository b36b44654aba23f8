import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TableName } from "../tables.ts";

interface Input {
  readonly TableName?: string;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName: string }>>[];
}

/** The action that each part of a transaction is permitted by. */
const transacted: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
};

/** What a call needs to be permitted: each table with the action on it. */
function needs(command: string, { TableName, RequestItems, TransactItems }: Input): [string, string][] {
  if (TransactItems) {
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName }]): [string, string] => [
        TableName,
        transacted[kind] ?? kind,
      ]),
    );
  }
  const action = command.replace(/Command$/, "");
  return Object.keys(RequestItems ?? { [TableName ?? ""]: 1 }).map((table) => [table, action]);
}

/**
 * Lets a client call only what is permitted, as IAM would, for DynamoDB Local takes every call. Answers what was called, to compare.
 */
export function guard(
  client: DynamoDBClient,
  prefix: string,
  permitted: Readonly<Partial<Record<TableName, readonly string[]>>>,
): Map<string, Set<string>> {
  const called = new Map<string, Set<string>>();
  client.middlewareStack.add(
    (next, context) => (args) => {
      for (const [table, action] of needs(`${context.commandName}`, args.input as Input)) {
        const name = table.slice(prefix.length);
        if (!permitted[name as TableName]?.includes(action)) {
          throw Object.assign(new Error(`not authorized to perform dynamodb:${action} on ${name}`), {
            name: "AccessDeniedException",
          });
        }
        called.set(name, (called.get(name) ?? new Set()).add(action));
      }
      return next(args);
    },
    { step: "initialize" },
  );
  return called;
}
