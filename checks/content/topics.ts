import { z } from "zod";
import { defineSiteCheck } from "../define-check.ts";
import { sections } from "../knowledge/sections.ts";
import { judgeTopics, readTopicPages, topicsDoubtful, topicsFailed, topicsPassed } from "./topic-coverage.ts";

export default defineSiteCheck({
  id: "content/topics",
  measures: {
    vi: "Cổng có chuyên mục, liên kết hay bài về từng nhóm nội dung mà quy định nêu hay không.",
    en: "Whether the portal has a section, links or items on each topic that the clause names.",
  },
  limits: {
    vi: "Nhận biết theo tên chuyên mục và từ khóa ở tiêu đề; nội dung bài không được đọc. Có bài mà không có chuyên mục thì người đánh giá kết luận.",
    en: "Told by names of sections and words in titles; items are not read. Items without a section are left to a person.",
  },
  needs: [],
  params: z.object({ topics: z.array(z.enum(sections)).min(1) }),
  passed: topicsPassed,
  failed: topicsFailed,
  cantTell: topicsDoubtful,
  inapplicable: {},

  gather: (page, { topics }) => readTopicPages(page, topics),

  judge: (site, { topics }, _context, gathered) => judgeTopics(site, topics, gathered),
});
