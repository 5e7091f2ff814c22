import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../crawler/temporary-folder.ts";
import { todayInVietnam } from "../sites/demo/dates.ts";
import { type Demonstration, serveDemonstration } from "../sites/demo/serve.ts";
import { auditDemonstration } from "./audit-portal.ts";
import { flawsWithinReach, isFound } from "./planted-flaws.ts";

const today = todayInVietnam();
let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await serveDemonstration({ today });
});
afterAll(() => demonstration.close());

it("finds every flaw of the flawed portal", { timeout: 300_000 }, async () => {
  const report = await auditDemonstration("soxaydung.camau.gov.vn", demonstration, temporaryFolder());
  const flaws = flawsWithinReach(report, today);
  expect(flaws.length).toBeGreaterThan(40);
  expect(flaws.filter((flaw) => !isFound(report, flaw)).map(({ id }) => id)).toEqual([]);
  expect(report.agency).toEqual({
    name: "Sở Xây dựng tỉnh Cà Mau",
    kind: "so-nganh",
    url: "https://soxaydung.camau.gov.vn/",
  });
});
