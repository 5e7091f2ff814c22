import { collect } from "../../checks/collect.ts";

/** Put into the isolated world of a page by collect.test.ts. */
Object.assign(globalThis, { collect });
