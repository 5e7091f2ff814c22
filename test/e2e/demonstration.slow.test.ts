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

it.each([
  ["camau.gov.vn", "Ủy ban nhân dân tỉnh Cà Mau"],
  ["sokhcn.camau.gov.vn", "Sở Khoa học và Công nghệ tỉnh Cà Mau"],
  ["datmui.camau.gov.vn", "Ủy ban nhân dân xã Đất Mũi"],
])("accuses %s of nothing", async (host, name) => {
  const report = await auditDemonstration(host, demonstration, temporaryFolder());
  expect(accusations(report)).toEqual([]);
  expect(report.score.value).toBe(100);
  expect(report.agency.name).toBe(name);
});

it("gives the same results twice for the same seed", async () => {
  const verdicts = ({ results, findings, score, pages }: Report) => ({ results, findings, score, pages });
  const audit = () => auditDemonstration("soxaydung.camau.gov.vn", demonstration, temporaryFolder());
  expect(verdicts(await audit())).toEqual(verdicts(await audit()));
});
