import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Law } from "../../checks/regulations/load.ts";
import type { Province } from "../../checks/regulations/schema.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { shippedLawFiles } from "../law-files.ts";
import { agencyColumns } from "./agency-columns.ts";

/**
 * Makes the folder of a workspace with settings, a list of agencies and the rubrics, for the office to edit.
 * @returns the files written
 * @throws UsageError where there is a workspace already or the regulation is not known
 */
export async function initWorkspace(law: Law, folder: string, regulation: string): Promise<string[]> {
  const province = law.provinces[regulation];
  if (!province) {
    const known = Object.keys(law.provinces).join(", ");
    throw new UsageError(
      `--regulation: không có quy định mang mã “${regulation}”. Dùng một trong: ${known}.`,
      `--regulation: there is no regulation “${regulation}”. Use one of: ${known}.`,
    );
  }
  if (existsSync(join(folder, "workspace.yaml"))) {
    throw new UsageError(
      `${folder} đã là một không gian làm việc. Chọn thư mục khác, hoặc sửa workspace.yaml trong đó.`,
      `${folder} is a workspace already. Choose another folder, or edit its workspace.yaml.`,
    );
  }
  const rubrics = Object.entries(shippedLawFiles()).filter(([path]) => path.startsWith("rubrics/"));
  const files: [string, string][] = [
    ["workspace.yaml", settingsTemplate(province)],
    ["agencies.csv", agenciesTemplate(province)],
    ...rubrics,
  ];
  await mkdir(join(folder, "rubrics"), { recursive: true });
  for (const [path, text] of files) await writeFile(join(folder, path), text);
  return files.map(([path]) => join(folder, path));
}

/** With a byte order mark, without which Excel does not take it for UTF-8. */
function agenciesTemplate({ name, host }: Province): string {
  const head = Object.values(agencyColumns).map(([title]) => title);
  const rows = [
    [`Ủy ban nhân dân tỉnh ${name.vi}`, "UBND tỉnh", `https://${host}`, "", "", "", "", "", ""],
    ["Sở Mẫu (thay bằng tên thật)", "Sở, ban, ngành", `https://somau.${host}`, "", "", "", "", "", ""],
    ["Ủy ban nhân dân xã Mẫu (thay bằng tên thật)", "UBND xã", "", "", "", "", "", "", ""],
  ];
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function settingsTemplate({ id, name }: Province): string {
  const capitals = name.vi.toLocaleUpperCase("vi");
  return `# Không gian làm việc của Kiểm Cổng. Sửa tệp này bằng trình soạn thảo văn bản bất kỳ.
# A Kiểm Cổng workspace. Edit this file with any text editor.

title: Đánh giá cổng thông tin điện tử tỉnh ${name.vi}
# Quy định áp dụng (kiemcong regulations) / the regulation applied
regulation: ${id}
# Xét theo quy định của ngày nào; null: ngày bắt đầu đợt / the law of which day; null: the day a round begins
date: null
# Danh sách cơ quan, .csv hoặc .xlsx / the list of agencies, .csv or .xlsx
agencies: agencies.csv
# Thư mục bộ tiêu chí của tỉnh; null: bộ tiêu chí kèm theo / folder of the province's rubrics; null: those shipped
rubrics: rubrics

# Lịch chạy, theo giờ Việt Nam (phút giờ ngày tháng thứ) / when to run, in Vietnamese time
schedule: "0 20 * * *"
# Lúc nào hỏi trang chủ từng cổng để đo khả năng truy cập, cả trong giờ làm việc; null: không đo
# when each portal's home page is asked for, to measure uptime, in office hours too; null: never
probes: "*/30 * * * *"
# Giữ kết quả đo bao nhiêu ngày; 400 ngày đủ cho báo cáo năm / days for which these results are kept; 400 do for the year's report
probeDays: 400
# Khung giờ được truy cập, ngoài giờ làm việc / hours in which portals may be visited
window: { from: "18:30", to: "06:00", weekends: true }
limits:
  hosts: 6
  pagesPerPortal: 80
  minutesPerPortal: 45
  delayMs: 500
# Liên hệ ghi trong User-Agent, để đơn vị bị kiểm tra biết hỏi ai / contact shown to the portals visited
contact: null
browser: true

# Quy đổi về tiêu chí CCHC của tỉnh / reduction to the province's own administrative-reform criterion
cchc:
  criterion:
    vi: Cổng thông tin điện tử cung cấp đầy đủ, kịp thời thông tin theo quy định
    en: The portal gives the prescribed information completely and in time
  maximum: 2

# Thể thức văn bản (Nghị định 30/2020/NĐ-CP) / head and foot of the papers
office:
  parent: ỦY BAN NHÂN DÂN TỈNH ${capitals}
  name: VĂN PHÒNG
  code: VPUBND
  place: ${name.vi}
  recipients:
    - Chủ tịch, các Phó Chủ tịch UBND tỉnh (để báo cáo);
    - Các sở, ban, ngành; UBND các xã, phường;
    - "Lưu: VT."
  signer: { capacity: "", title: CHÁNH VĂN PHÒNG }

# Báo tin khi có cổng không truy cập được, có lỗi nghiêm trọng, hoặc đêm chạy chưa xong.
# Mật khẩu SMTP đặt trong biến môi trường KIEMCONG_SMTP_PASSWORD.
notify:
  email: null
  # email: { server: "smtp://mail.example.gov.vn:587", user: kiemcong, from: kiemcong@example.gov.vn, to: [vanphong@example.gov.vn] }
  webhook: null
  # webhook: { url: "https://example.gov.vn/kiemcong" }

# Tiêu chí chặn đã có người xác nhận vi phạm / gates whose breach a person confirmed
confirmations: []
`;
}
