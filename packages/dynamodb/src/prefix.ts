/** The variable that says what the names of the register's tables begin with: `collegium-` for `collegium-events`. */
const prefixVariable = "COLLEGIUM_TABLES";

/** What the names of the register's tables begin with. Throws where the environment does not say. */
export function tablePrefix(env: Readonly<Record<string, string | undefined>>): string {
  const prefix = env[prefixVariable];
  if (!prefix)
    throw new Error(`${prefixVariable} is not set: what the names of the register's tables begin with`);
  return prefix;
}
