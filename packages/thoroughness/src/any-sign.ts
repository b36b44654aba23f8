import fc from "fast-check";

const surrogates = { first: 0xd8_00, count: 0x8_00 };

/**
 * Any code point but halves of surrogate pairs, as a `unit` of `fc.string`: the same signs as `"binary"`, which lists all 1.1 million of them
 * in each worker, and keeps them, to know whether it could have made a string.
 */
export const anySign = fc.nat(0x10_ff_ff - surrogates.count).map(
  (index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  (sign) => {
    const point = typeof sign === "string" ? sign.codePointAt(0) : undefined;
    if (point === undefined || sign !== String.fromCodePoint(point) || !`${sign}`.isWellFormed())
      throw new Error("No sign.");
    return point < surrogates.first ? point : point - surrogates.count;
  },
);
