import { afterAll, beforeAll, expect, it } from "vitest";
import type { Report } from "../../reports/model.ts";
import { temporaryFolder } from "../crawler/temporary-folder.ts";
import { todayInVietnam } from "../sites/demo/dates.ts";
import { type Demonstration, serveDemonstration } from "../sites/demo/serve.ts";
import { auditDemonstration } from "./audit-portal.ts";
import { accusations } from "./planted-flaws.ts";

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await serveDemonstration({ today: todayInVietnam() });
});
afterAll(() => demonstration.close());

it.each(["camau.gov.vn", "sokhcn.camau.gov.vn"])("accuses %s of nothing", async (host) => {
  const report = await auditDemonstration(host, demonstration, temporaryFolder());
  expect(accusations(report)).toEqual([]);
  expect(report.score.value).toBe(100);
});

it("gives the same results twice for the same seed", async () => {
  const verdicts = ({ results, findings, score, pages }: Report) => ({ results, findings, score, pages });
  const audit = () => auditDemonstration("soxaydung.camau.gov.vn", demonstration, temporaryFolder());
  expect(verdicts(await audit())).toEqual(verdicts(await audit()));
});
