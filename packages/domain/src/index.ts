export * from "./commit.ts";
export * from "./events/index.ts";
export * from "./names.ts";
export * from "./text.ts";
