import * as z from "zod";

const time = z.iso.datetime({ offset: true });

/** Whether a string is a time of RFC 3339, in capitals, with seconds and an offset. Its day is the one written, in its own zone. */
export const isTime = (value: string): boolean =>
  value.length <= maxTimeLength && time.safeParse(value).success;

/** Nanoseconds and an offset, and some room. */
const maxTimeLength = 40;
