import { expect, it } from "vitest";
import { isNationalSystem, isProvincialServiceHost } from "../../../checks/knowledge/national-systems.ts";

it("knows national systems by their hosts and what is under them", () => {
  expect(isNationalSystem("https://www.vbpl.vn/camau/Pages/home.aspx", "legal-documents")).toBe(true);
  expect(isNationalSystem("https://pakn.dichvucong.gov.vn/", "feedback")).toBe(true);
  expect(isNationalSystem("https://dichvucong.gov.vn/p/phananhkiennghi/pakn.html", "feedback")).toBe(true);
  expect(isNationalSystem("https://dichvucong.gov.vn/p/home/dvc-trang-chu.html", "feedback")).toBe(false);
  expect(isNationalSystem("https://camau.gov.vn/vbpl.vn", "legal-documents")).toBe(false);
});

it("knows a province's own service portal by its first label", () => {
  expect(isProvincialServiceHost("dichvucong.camau.gov.vn")).toBe(true);
  expect(isProvincialServiceHost("dichvucong.example.vn")).toBe(false);
  expect(isProvincialServiceHost("sokhcn.camau.gov.vn")).toBe(false);
});
