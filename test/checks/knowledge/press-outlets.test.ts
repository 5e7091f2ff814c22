import { describe, expect, it } from "vitest";
import { pressOutlet } from "../../../checks/knowledge/press-outlets.ts";

describe("pressOutlet", () => {
  it.each([
    ["TTXVN", "Thông tấn xã Việt Nam"],
    ["ttxvn", "Thông tấn xã Việt Nam"],
    ["Báo Nhân dân", "Báo Nhân Dân"],
    ["nhandan.vn", "Báo Nhân Dân"],
    ["https://www.baochinhphu.vn/bai-viet.htm", "Báo Điện tử Chính phủ"],
    ["VOV", "Đài Tiếng nói Việt Nam"],
    ["báo đại đoàn kết", "Báo Đại Đoàn Kết"],
  ])("knows %s", (name, outlet) => {
    expect(pressOutlet(name)).toBe(outlet);
    expect(pressOutlet(name.normalize("NFD"))).toBe(outlet);
  });

  it.each(["Sở Y tế", "UBND xã", "nhandan.example", ""])("does not know %j", (name) => {
    expect(pressOutlet(name)).toBeNull();
  });
});
