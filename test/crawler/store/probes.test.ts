import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../crawler/store/audit-store.ts";
import { readUptime } from "../../../crawler/store/probes.ts";
import { auditPortal, home } from "../local-audit.ts";
import { smallPortal } from "../sample-portal.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("how often a portal answered", () => {
  it("is told by the home page at each finished audit, by the address that the list names", async () => {
    const store = await openStore(temporaryFolder());
    onTestFinished(() => store.close());
    const since = "2000-01-01T00:00:00.000+07:00";
    expect(await readUptime(store, home, since)).toEqual({ probes: 0, answered: 0 });
    await auditPortal(smallPortal, {}, { store });
    await auditPortal({ "/": (_, response) => void response.writeHead(503).end() }, {}, { store });
    await auditPortal(smallPortal, {}, { store, signal: AbortSignal.abort() });
    expect(await readUptime(store, home, since)).toEqual({ probes: 2, answered: 1 });
    expect(await readUptime(store, `${home}xa-b`, since)).toEqual({ probes: 0, answered: 0 });
    expect(await readUptime(store, home, "2100-01-01T00:00:00.000+07:00")).toEqual({
      probes: 0,
      answered: 0,
    });
  });
});
