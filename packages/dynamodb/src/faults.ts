import { isServerError, isThrottlingError, isTransientError } from "@smithy/core/retry";
import { Unavailable } from "./unavailable.ts";

/** Why a transaction was cancelled, action by action. */
interface Cancelled extends Error {
  readonly CancellationReasons?: readonly { readonly Code?: string | undefined }[];
}

/** A call that met a transaction under way on the same item. The SDK does not try again by itself. */
export const isConflict = (fault: unknown): boolean => codesOf(fault).includes("TransactionConflict");

/** A transaction that was refused because one of its conditions did not hold. */
export const isRefused = (fault: unknown): boolean => codesOf(fault).includes("ConditionalCheckFailed");

const passing = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

/** Turns a fault that passes into `Unavailable`; leaves every other as it is: those are wrong permissions, tables or requests. */
export function asUnavailable(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  const sdk = fault as Parameters<typeof isTransientError>[0];
  const passes =
    isThrottlingError(sdk) ||
    isTransientError(sdk) ||
    isServerError(sdk) ||
    codesOf(fault).some((code) => passing.has(code));
  return passes ? new Unavailable(`DynamoDB: ${fault.name}: ${fault.message}`, { cause: fault }) : fault;
}

function codesOf(fault: unknown): readonly string[] {
  if (!(fault instanceof Error)) return [];
  if (fault.name === "TransactionConflictException") return ["TransactionConflict"];
  const { CancellationReasons: reasons = [] } = fault as Cancelled;
  return reasons.flatMap(({ Code: code }) => (code === undefined ? [] : [code]));
}
