import { z } from "zod";
import { defineSiteCheck } from "../define-check.ts";
import { sections } from "../knowledge/sections.ts";
import { readSectionPage } from "./section-page.ts";
import { judgeSection, sectionDoubtful, sectionFailed, sectionPassed } from "./section-verdict.ts";

export default defineSiteCheck({
  id: "content/required-section",
  measures: {
    vi: "Cổng có trang, đề mục hoặc tệp mang tên chuyên mục phải có hay không, và phần nội dung của trang đó có chữ, ảnh, tệp, danh sách hay không.",
    en: "Whether the portal has a page, heading or file called by the required section's name, and whether its main content holds text, pictures, files or a list.",
  },
  limits: {
    vi: "Nhận biết theo tên thường gọi; không đọc chữ trong ảnh và không xét nội dung còn đúng hay đã cũ. Bộ đếm lượt truy cập không được coi là thống kê.",
    en: "Sections are told by their usual names; text in pictures is not read, nor whether the content is still right. A visit counter never counts as statistics.",
  },
  needs: [],
  params: z.object({ section: z.enum(sections), minimumCharacters: z.int().nonnegative() }),
  passed: sectionPassed,
  failed: sectionFailed,
  cantTell: sectionDoubtful,
  inapplicable: {},

  gather: (page, { section, minimumCharacters }) => readSectionPage(page, section, minimumCharacters),

  judge: (site, { section }, _context, gathered) => judgeSection(site, section, gathered),
});
