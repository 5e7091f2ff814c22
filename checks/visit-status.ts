import type { Text } from "./text.ts";

/** Who can do something about a status. */
export type StatusOwner = "agency" | "network" | "auditor";

/** How often a visit that ended so is tried again within one run, and after how many seconds. */
type RetryPolicy = { times: number; afterSeconds: number };

export interface VisitStatus {
  owner: StatusOwner;
  retry: RetryPolicy;
  what: Text;
  fix: Text;
}

const never: RetryPolicy = { times: 0, afterSeconds: 0 };
const soon: RetryPolicy = { times: 1, afterSeconds: 3 };
const later: RetryPolicy = { times: 2, afterSeconds: 15 };

const t = (vi: string, en: string): Text => ({ vi, en });

const letAuditorThrough = t(
  "Cho phép tác nhân kiemcong (tên ghi trong User-Agent) truy cập, hoặc báo địa chỉ được phép cho đơn vị đánh giá.",
  "Let the kiemcong agent (named in its User-Agent) through, or tell the evaluating office which address is allowed.",
);
const serverSide = t(
  "Kiểm tra nhật ký máy chủ tại thời điểm nêu trong báo cáo và khắc phục.",
  "Look at the server's log for the time given in the report and mend the cause.",
);
const faster = t(
  "Giảm thời gian máy chủ xử lý trang (truy vấn, bộ nhớ đệm, dung lượng).",
  "Make the server answer faster (queries, caching, page weight).",
);
const fixLink = t(
  "Sửa hoặc gỡ đường liên kết dẫn tới trang này; nếu đây là trang chủ, ghi lại đúng địa chỉ.",
  "Correct or remove the links that lead to this page; where it is the home page, give the right address.",
);
const askOperator = t(
  "Người vận hành chạy lại hoặc điều chỉnh giới hạn của lượt kiểm tra.",
  "The operator runs the audit again or changes its limits.",
);

/**
 * Every reason for which something was not tested, in one place: what happened, whose it is to act,
 * whether it is tried again, and what to do. A failed visit is never a failed duty (design §6).
 */
export const visitStatuses = {
  // Finding and reaching the server
  "dns-not-found": {
    owner: "agency",
    retry: soon,
    what: t("Tên miền không tồn tại trong DNS.", "The host name does not exist in DNS."),
    fix: t(
      "Khai báo bản ghi A/AAAA cho tên miền, hoặc sửa địa chỉ trong danh sách đơn vị.",
      "Publish A/AAAA records for the name, or correct the address in the list of agencies.",
    ),
  },
  "dns-temporary": {
    owner: "network",
    retry: later,
    what: t("Máy chủ tên miền tạm thời không trả lời.", "The name servers did not answer for the moment."),
    fix: t(
      "Kiểm tra máy chủ DNS của tên miền và của nơi kiểm tra.",
      "Check the name servers of the host and of the auditor.",
    ),
  },
  "connection-refused": {
    owner: "agency",
    retry: soon,
    what: t("Máy chủ từ chối kết nối.", "The server refused the connection."),
    fix: t(
      "Kiểm tra dịch vụ web có đang chạy và tường lửa có chặn không.",
      "Check that the web service runs and that no firewall blocks it.",
    ),
  },
  "connection-timeout": {
    owner: "agency",
    retry: later,
    what: t("Không kết nối được trong thời hạn.", "No connection within the time limit."),
    fix: t(
      "Kiểm tra đường truyền, tường lửa và việc chặn địa chỉ của nơi kiểm tra.",
      "Check the line, the firewall, and whether the auditor's address is blocked.",
    ),
  },
  "connection-reset": {
    owner: "agency",
    retry: soon,
    what: t("Máy chủ ngắt kết nối giữa chừng.", "The server broke off the connection."),
    fix: serverSide,
  },
  "host-unreachable": {
    owner: "network",
    retry: later,
    what: t("Không có đường mạng tới máy chủ.", "There is no network route to the server."),
    fix: t(
      "Kiểm tra đường mạng giữa nơi kiểm tra và máy chủ.",
      "Check the network between the auditor and the server.",
    ),
  },
  "network-unavailable": {
    owner: "auditor",
    retry: never,
    what: t("Nơi kiểm tra không có Internet vào lúc đó.", "The auditor had no Internet access at that time."),
    fix: t("Chạy lại khi nơi kiểm tra có Internet.", "Run again when the auditor is online."),
  },
  "tls-handshake-failed": {
    owner: "agency",
    retry: soon,
    what: t("Không bắt tay được TLS.", "The TLS handshake failed."),
    fix: t(
      "Bật TLS 1.2 trở lên với bộ mã phổ biến và cài đủ chuỗi chứng thư.",
      "Enable TLS 1.2 or later with common cipher suites and install the whole certificate chain.",
    ),
  },
  "private-address-refused": {
    owner: "auditor",
    retry: never,
    what: t(
      "Địa chỉ thuộc mạng nội bộ nên không truy cập.",
      "The address is private, so it was not contacted.",
    ),
    fix: t(
      "Nếu đây là máy chủ thử nghiệm của mình, dùng --resolve hoặc --allow-private.",
      "If this is your own staging server, use --resolve or --allow-private.",
    ),
  },
  // Being turned away
  "blocked-by-robots": {
    owner: "agency",
    retry: never,
    what: t("robots.txt không cho phép truy cập trang này.", "robots.txt forbids this page."),
    fix: t(
      "Sửa robots.txt nếu trang là thông tin công khai.",
      "Change robots.txt if the page is public information.",
    ),
  },
  "blocked-by-firewall": {
    owner: "agency",
    retry: soon,
    what: t(
      "Máy chủ hoặc tường lửa từ chối tác nhân kiểm tra (403/406/451).",
      "The server or its firewall turned the auditor away (403/406/451).",
    ),
    fix: letAuditorThrough,
  },
  "script-challenge": {
    owner: "agency",
    retry: never,
    what: t(
      "Cổng đòi vượt qua thử thách chống máy tự động.",
      "The portal demands to pass an anti-robot challenge.",
    ),
    fix: letAuditorThrough,
  },
  "rate-limited": {
    owner: "agency",
    retry: { times: 2, afterSeconds: 30 },
    what: t("Máy chủ báo truy cập quá nhanh (429).", "The server said the visits come too fast (429)."),
    fix: letAuditorThrough,
  },
  unauthorized: {
    owner: "agency",
    retry: never,
    what: t("Trang đòi đăng nhập (401).", "The page demands a login (401)."),
    fix: t(
      "Mở công khai nếu trang thuộc diện phải công khai.",
      "Open the page if it is one that must be public.",
    ),
  },
  // The server's own answers
  "not-found": {
    owner: "agency",
    retry: never,
    what: t("Không tìm thấy trang (404).", "The page was not found (404)."),
    fix: fixLink,
  },
  gone: {
    owner: "agency",
    retry: never,
    what: t("Trang đã bị gỡ (410).", "The page was removed (410)."),
    fix: fixLink,
  },
  "soft-not-found": {
    owner: "agency",
    retry: never,
    what: t(
      "Trang trả mã 200 nhưng nội dung báo không tìm thấy.",
      "The page answers 200 but says that nothing was found.",
    ),
    fix: fixLink,
  },
  "client-error": {
    owner: "agency",
    retry: never,
    what: t("Máy chủ trả mã lỗi 4xx.", "The server answered with a 4xx error."),
    fix: serverSide,
  },
  "server-error": {
    owner: "agency",
    retry: soon,
    what: t("Máy chủ báo lỗi (5xx).", "The server reported an error (5xx)."),
    fix: serverSide,
  },
  maintenance: {
    owner: "agency",
    retry: later,
    what: t("Cổng đang bảo trì (503).", "The portal is under maintenance (503)."),
    fix: t(
      "Thông báo trước thời gian bảo trì; kiểm tra lại sau khi khôi phục.",
      "Announce maintenance beforehand; audit again afterwards.",
    ),
  },
  "too-many-redirects": {
    owner: "agency",
    retry: never,
    what: t("Chuyển hướng quá nhiều lần hoặc lặp vòng.", "Too many redirects, or a redirect loop."),
    fix: t("Sửa quy tắc chuyển hướng.", "Mend the redirect rules."),
  },
  "redirected-off-site": {
    owner: "agency",
    retry: never,
    what: t("Trang chuyển hướng ra ngoài cổng.", "The page redirects away from the portal."),
    fix: t("Kiểm tra địa chỉ đích có đúng chủ ý không.", "Check that the target is the intended one."),
  },
  "malformed-response": {
    owner: "agency",
    retry: soon,
    what: t("Câu trả lời HTTP sai quy cách.", "The HTTP answer is malformed."),
    fix: serverSide,
  },
  "empty-body": {
    owner: "agency",
    retry: soon,
    what: t("Trang trả về nội dung rỗng.", "The page came back empty."),
    fix: serverSide,
  },
  "not-html": {
    owner: "agency",
    retry: never,
    what: t("Địa chỉ không trả về trang HTML.", "The address does not return an HTML page."),
    fix: t(
      "Nếu đây là trang chủ, ghi lại đúng địa chỉ; nếu là tệp đính kèm thì không cần làm gì.",
      "Where it is the home page, give the right address; an attachment needs nothing.",
    ),
  },
  // Too slow, too big, broken
  "timeout-headers": {
    owner: "agency",
    retry: soon,
    what: t("Máy chủ không trả lời trong thời hạn.", "The server did not answer in time."),
    fix: faster,
  },
  "timeout-body": {
    owner: "agency",
    retry: soon,
    what: t("Trang tải không xong trong thời hạn.", "The page did not arrive in time."),
    fix: faster,
  },
  "timeout-render": {
    owner: "agency",
    retry: never,
    what: t(
      "Trang hiển thị không xong trong trình duyệt trong thời hạn.",
      "The page did not settle in the browser in time.",
    ),
    fix: t(
      "Kiểm tra kịch bản lặp vô hạn hoặc tài nguyên treo trên trang.",
      "Look for endless scripts or hanging resources on the page.",
    ),
  },
  "renderer-crashed": {
    owner: "agency",
    retry: soon,
    what: t("Trình duyệt bị sập khi mở trang.", "The browser crashed on this page."),
    fix: t(
      "Giảm dung lượng và số phần tử của trang.",
      "Reduce the weight and the number of elements of the page.",
    ),
  },
  "too-large": {
    owner: "agency",
    retry: never,
    what: t("Trang vượt giới hạn dung lượng.", "The page exceeds the size limit."),
    fix: t("Giảm dung lượng trang.", "Make the page smaller."),
  },
  "page-too-complex": {
    owner: "agency",
    retry: never,
    what: t(
      "Chưa kiểm: trang quá lớn để quét hết trong thời hạn.",
      "Not audited: the page is too large to scan within the limit.",
    ),
    fix: t("Chia nhỏ trang (phân trang danh sách).", "Split the page (paginate lists)."),
  },
  // What the run could not or was not asked to see
  "site-unreachable": {
    owner: "agency",
    retry: never,
    what: t("Không mở được trang chủ của cổng.", "The portal's home page could not be opened."),
    fix: t("Xem trạng thái của trang chủ trong báo cáo.", "See the status of the home page in the report."),
  },
  "needs-rendering": {
    owner: "auditor",
    retry: never,
    what: t(
      "Cần mở bằng trình duyệt mới kiểm được; lượt này chỉ đọc HTML.",
      "Needs a browser; this visit only read the HTML.",
    ),
    fix: t("Chạy lại không có --static và có Chromium.", "Run again without --static and with Chromium."),
  },
  "needs-network-facts": {
    owner: "auditor",
    retry: never,
    what: t(
      "Cần thông tin mạng (DNS, TLS, tiêu đề HTTP) mà lượt này không có.",
      "Needs network facts (DNS, TLS, HTTP headers) that this run does not have.",
    ),
    fix: t("Kiểm bằng lệnh kiemcong audit.", "Use the kiemcong audit command."),
  },
  "needs-whole-site": {
    owner: "auditor",
    retry: never,
    what: t("Cần xem cả cổng; lượt này chỉ xem một trang.", "Needs the whole portal; this run saw one page."),
    fix: t("Kiểm bằng lệnh kiemcong audit.", "Use the kiemcong audit command."),
  },
  "needs-several-sites": {
    owner: "auditor",
    retry: never,
    what: t("Cần so nhiều cổng trong một đợt.", "Needs several portals of one round."),
    fix: t("Chạy cả đợt bằng kiemcong run.", "Run the whole round with kiemcong run."),
  },
  "needs-history": {
    owner: "auditor",
    retry: never,
    what: t("Cần theo dõi qua nhiều lần đo.", "Needs measurements over time."),
    fix: t(
      "Lên lịch kiểm tra định kỳ bằng kiemcong schedule.",
      "Schedule regular audits with kiemcong schedule.",
    ),
  },
  "no-page-of-kind": {
    owner: "auditor",
    retry: never,
    what: t(
      "Mẫu trang đã đọc không có trang nào thuộc diện xét của yêu cầu này.",
      "The pages read in this sample include none that this requirement is about.",
    ),
    fix: t("Tăng --max-pages hoặc chỉ rõ trang cần kiểm.", "Raise --max-pages or name the pages to audit."),
  },
  "crawl-incomplete": {
    owner: "auditor",
    retry: never,
    what: t(
      "Chưa đọc đủ cổng để kết luận là không có.",
      "Too little of the portal was read to conclude that something is absent.",
    ),
    fix: t(
      "Tăng --max-pages và bảo đảm tác nhân kiểm tra không bị chặn.",
      "Raise --max-pages and make sure the auditor is not blocked.",
    ),
  },
  "no-ipv6-probe": {
    owner: "auditor",
    retry: never,
    what: t("Nơi kiểm tra không có kết nối IPv6.", "The auditor has no IPv6 connection."),
    fix: t("Chạy từ nơi có IPv6.", "Run from a place with IPv6."),
  },
  "calendar-unknown": {
    owner: "auditor",
    retry: never,
    what: t(
      "Chưa có lịch nghỉ đã kiểm chứng cho năm này nên không đếm ngày làm việc.",
      "There is no confirmed calendar of holidays for this year, so working days are not counted.",
    ),
    fix: t(
      "Bổ sung lịch nghỉ của năm vào checks/regulations/calendars kèm nguồn.",
      "Add the year's calendar to checks/regulations/calendars with its source.",
    ),
  },
  "performance-not-measured": {
    owner: "auditor",
    retry: never,
    what: t("Lượt này không đo hiệu năng.", "Performance was not measured in this run."),
    fix: t("Chạy với --performance.", "Run with --performance."),
  },
  "needs-document": {
    owner: "agency",
    retry: never,
    what: t(
      "Không quan sát được từ bên ngoài: cần hồ sơ của đơn vị.",
      "Not observable from outside: needs the agency's papers.",
    ),
    fix: t(
      "Đơn vị nộp hồ sơ minh chứng nêu trong tiêu chí.",
      "The agency submits the evidence named in the criterion.",
    ),
  },
  "no-check-yet": {
    owner: "auditor",
    retry: never,
    what: t(
      "Chưa có phép kiểm tự động cho yêu cầu này.",
      "There is no automatic check for this requirement yet.",
    ),
    fix: t("Người đánh giá tự kiểm theo hướng dẫn.", "The evaluator checks by hand as described."),
  },
  "check-crashed": {
    owner: "auditor",
    retry: never,
    what: t("Phép kiểm gặp lỗi với trang này.", "The check failed on this page."),
    fix: t("Gửi báo lỗi kèm bằng chứng đã lưu.", "Report the fault with the stored evidence."),
  },
  "not-visited": {
    owner: "auditor",
    retry: never,
    what: t(
      "Chưa mở trang này trong giới hạn của lượt kiểm tra.",
      "The page was not opened within the limits of this run.",
    ),
    fix: askOperator,
  },
} as const satisfies Record<string, VisitStatus>;

export type StatusName = keyof typeof visitStatuses;
export const statusNames = Object.keys(visitStatuses) as [StatusName, ...StatusName[]];
