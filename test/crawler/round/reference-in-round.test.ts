import { describe, expect, it, onTestFinished } from "vitest";
import { readPortals } from "../../../crawler/round/read-portals.ts";
import { openStore } from "../../../crawler/store/audit-store.ts";
import { readSite } from "../../../crawler/store/read-audit.ts";
import { readRoundPortals } from "../../../crawler/store/read-round.ts";
import { makeCertificates } from "../../sites/demo/certificates.ts";
import { listen } from "../../sites/demo/listener.ts";
import { page } from "../sample-portal.ts";
import { smallProvince } from "./small-province.ts";

const provincial = "camau.gov.vn";

describe("the portals of a round that a browser reads", () => {
  it("are all compared with one look at the provincial portal", { timeout: 240_000 }, async () => {
    const asked: string[] = [];
    const listener = await listen(
      (request, response) => {
        asked.push(request.url ?? "");
        if (request.url !== "/") return void response.writeHead(404).end();
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(page("Cổng tỉnh mẫu", `<p>${"Nội dung mẫu. ".repeat(40)}</p>`));
      },
      await makeCertificates([provincial]),
    );
    onTestFinished(() => listener.close());
    const { workspace } = await smallProvince();
    const { settings } = workspace;
    const resolve = [...settings.network.resolve, `${provincial}=127.0.0.1:${listener.port}`];
    const limits = { ...settings.limits, pagesPerPortal: 2, linksPerPortal: 0 };
    const network = { ...settings.network, resolve };
    const store = await openStore(workspace.folder);
    onTestFinished(() => store.close());
    const round = await readPortals(
      { ...workspace, settings: { ...settings, browser: true, window: null, limits, network } },
      {
        store,
        signal: new AbortController().signal,
        only: "Sở Mẫu",
        today: "2026-11-22",
        onEvent: () => {},
      },
    );
    const audits = (await readRoundPortals(store, round.id)).flatMap(({ auditId }) => auditId ?? []);
    const sites = await Promise.all(audits.map((audit) => readSite(store, audit)));
    const [first, second, ...others] = sites.map((site) => site?.reference);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ url: `https://${provincial}/`, failure: null });
    expect(second).toEqual(first);
    expect(asked.filter((path) => path === "/")).toHaveLength(1);
    expect(asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
  });
});
