import { z } from "zod";

/** A sentence in both languages of the product, Vietnamese first. */
export const textSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof textSchema>;

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];
