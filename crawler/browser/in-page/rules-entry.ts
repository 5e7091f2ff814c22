import type { Spec } from "axe-core";
import { axeAddition } from "../../../checks/collect/rules/to-axe.ts";

declare const axe: { configure(spec: Spec): void };

// The engine would write out the HTML of each element it looks at, also of those that it passes.
axe.configure({ ...axeAddition(), noHtml: true });
