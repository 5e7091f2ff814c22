import { withPlainCases } from "../../../checks/collect/plain-cases.ts";

Object.assign(globalThis, { withPlainCases });
