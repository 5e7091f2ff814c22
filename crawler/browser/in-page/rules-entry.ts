import type { Spec } from "axe-core";
import { axeAddition } from "../../../checks/collect/rules/to-axe.ts";

declare const axe: { configure(spec: Spec): void };

axe.configure(axeAddition());
