import type { Check } from "./define-check.ts";
import { pageChecks } from "./page-checks.ts";
import { siteChecks } from "./site-checks.ts";

/** Every check of the product. */
export const checks: readonly Check[] = [...pageChecks, ...siteChecks];
