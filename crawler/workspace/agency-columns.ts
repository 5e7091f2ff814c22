import type { AgencyKind } from "../../checks/agency.ts";
import type { AgencyRow } from "../store/agency-row.ts";

type Field = Exclude<keyof AgencyRow, "row">;

/** Columns of the list of agencies: the heading that templates write, then what is understood besides. */
export const agencyColumns: Record<Field, readonly [string, ...string[]]> = {
  name: ["Tên cơ quan", "Tên đơn vị", "Cơ quan", "name", "agency"],
  kind: ["Loại", "Loại cơ quan", "kind", "type"],
  portals: ["Địa chỉ cổng", "Địa chỉ", "Cổng thông tin điện tử", "address", "url", "portal"],
  abbreviations: ["Tên viết tắt", "Viết tắt", "abbreviations", "abbreviation"],
  parent: ["Cơ quan cấp trên", "Cấp trên", "parent"],
  head: ["Người đứng đầu", "Thủ trưởng", "head"],
  email: ["Thư điện tử", "Email", "E-mail"],
  mergedInto: ["Sáp nhập vào", "Sáp nhập", "Đã sáp nhập vào", "merged-into", "merged into"],
  abolished: ["Giải thể", "Ngày giải thể", "abolished"],
};

/** How people write the kinds of agency. */
export const kindWords: Readonly<Record<AgencyKind, readonly string[]>> = {
  "ubnd-tinh": ["ubnd-tinh", "UBND tỉnh", "Ủy ban nhân dân tỉnh", "Cổng tỉnh", "tỉnh"],
  "so-nganh": ["so-nganh", "Sở, ban, ngành", "Sở", "Ban", "Ngành", "Sở ngành"],
  "don-vi": ["don-vi", "Đơn vị", "Đơn vị trực thuộc", "Đơn vị sự nghiệp"],
  "ubnd-xa": [
    "ubnd-xa",
    "UBND xã",
    "UBND cấp xã",
    "Ủy ban nhân dân xã",
    "Xã",
    "Phường",
    "Xã, phường",
    "Đặc khu",
  ],
  "ubnd-huyen": ["ubnd-huyen", "UBND huyện", "UBND cấp huyện", "Huyện"],
};

/** Letters that tell: without case, marks, spaces and punctuation. */
export function bare(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]/g, "");
}
