import type { Check } from "./define-check.ts";

/** Every check of the product, listed by hand so that a reader sees them all. */
export const checks: readonly Check[] = [];
