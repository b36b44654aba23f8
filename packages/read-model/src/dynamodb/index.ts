export { type ViewTables, viewTables } from "./layout.ts";
export { type DynamoViewOptions, dynamoViewSets } from "./view-sets.ts";
