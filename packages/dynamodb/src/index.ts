export { type Calls, type Conditional, calls, type Item } from "./calls.ts";
export { type ClientOptions, dynamoClient } from "./client.ts";
export { type Packed, pack, packedBytes, unpack } from "./packing.ts";
export { tablePrefix } from "./prefix.ts";
export {
  createTables,
  deleteTables,
  type KeyAttribute,
  type TableDefinition,
  type TableNames,
  tableNames,
} from "./tables.ts";
export { Unavailable } from "./unavailable.ts";
