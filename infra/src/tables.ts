import { storeTables } from "@collegium/event-store/dynamodb";
import { viewTables } from "@collegium/read-model/dynamodb";

/** The register's tables, as the adapters define them. */
export const tables = { ...storeTables, ...viewTables };
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
