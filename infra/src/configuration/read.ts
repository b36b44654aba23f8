import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { type Configuration, configurationSchema, type StageName } from "./schema.ts";

/** Says what is wrong with what was set, and what to set: for people, without a stack. */
export class ConfigurationRefused extends Error {
  override readonly name = "ConfigurationRefused";
}

/** Reads the register's configuration. Throws `ConfigurationRefused` with a line for each thing that can't be. */
export function readConfiguration(file: string): Configuration {
  const document = parseDocument(textOf(file));
  const [fault] = document.errors;
  if (fault) throw new ConfigurationRefused(`${file} is no YAML: ${fault.message}`);
  // A setting with nothing behind it is one that is not set.
  const values = document.toJS({ reviver: (_, value) => value ?? undefined });
  const parsed = configurationSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  // What is wrong in itself is not told again as not fitting to something else.
  const first = new Map(parsed.error.issues.toReversed().map((issue) => [issue.path.join("."), issue]));
  const issues = parsed.error.issues.filter((issue) => first.get(issue.path.join(".")) === issue);
  throw new ConfigurationRefused(issues.map((issue) => `${file}: ${sentence(issue)}`).join("\n"));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const message = `${file} can't be read. Set COLLEGIUM_CONFIGURATION to the file that describes the register`;
    throw new ConfigurationRefused(message, { cause });
  }
}

function sentence({ path, message, ...issue }: z.core.$ZodIssue): string {
  const place = path.join(".");
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => [...path, key].join(".")).join(", ");
    return `${keys}: no such setting. Remove it, or see docs/deploy.md for what can be set.`;
  }
  return place === "" ? "Set region, alarms and repository." : `${place}: ${message}.`;
}

/** The stage to synthesise. Throws `ConfigurationRefused` where it is none of the register's. */
export function stageNamed(name: unknown, { stages }: Configuration): StageName {
  const names = Object.keys(stages) as StageName[];
  const found = names.find((one) => one === name);
  if (found) return found;
  throw new ConfigurationRefused(
    `Say which stage to synthesise: cdk … -c stage=${names.join(" or -c stage=")}`,
  );
}
