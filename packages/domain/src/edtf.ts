import { z } from "zod";

export const edtf = z.string();
export const edtfDay = edtf;
