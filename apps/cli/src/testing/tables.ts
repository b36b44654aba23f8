import { createTables, deleteTables } from "@collegium/dynamodb";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import { openTables, registerTables, type TablesRegister } from "../register/tables.ts";

/** A register's tables on DynamoDB Local, as a command finds them: by the environment. */
export interface TestTables {
  readonly prefix: string;
  /** What `AWS` reads and `--store`, `--tables` stand for. */
  readonly env: Readonly<Record<string, string>>;
  /** The register as another process has it. */
  register(): TablesRegister;
  close(): Promise<void>;
}

/** Makes empty tables for one test. */
export async function testTables(local: SharedLocal): Promise<TestTables> {
  const prefix = local.prefix();
  const owner = local.client();
  const tables = await createTables(owner, registerTables, prefix);
  const opened: TablesRegister[] = [];
  return {
    prefix,
    env: { ...awsEnvironment(local), COLLEGIUM_STORE: "dynamodb", COLLEGIUM_TABLES: prefix },
    register() {
      const register = openTables(prefix, local.client());
      opened.push(register);
      return register;
    },
    async close() {
      for (const register of opened) register.close();
      await deleteTables(owner, tables);
      owner.destroy();
    },
  };
}

/** The variables by which AWS's SDK finds DynamoDB Local. */
export function awsEnvironment(local: SharedLocal): Record<string, string> {
  const { endpoint, region, credentials } = local.config();
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
}
