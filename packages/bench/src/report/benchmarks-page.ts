import type { Row } from "../measure/row.ts";
import { details, table } from "./table.ts";

const method = `\
What is compared runs side by side in one run of \`npx -y pnpm@12 bench\`, in turns: round by round, every other round in reverse order, so
that whatever slows the machine for a while slows all of them. A ratio is taken within each round; the table shows the median of these and
the quartiles. The median decides whether a limit holds. Absolute values depend on the machine and are below the table.`;

/** The benchmarks' document, written whole by each full run. */
export const document = (rows: readonly Row[], machine: string): string => `\
# Benchmarks

<!-- Written by \`npx -y pnpm@12 bench\`; changes by hand are lost with the next run. -->

${method}

Measured on: ${machine}.

${table(rows)}

## Behind the ratios

${details(rows)}
`;
