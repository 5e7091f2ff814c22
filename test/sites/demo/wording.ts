import type { MenuGroup, Portal } from "./portal.ts";

/** Words of the interface, Vietnamese and English. */
const words = {
  home: { vi: "Trang chủ", en: "Home" },
  search: { vi: "Tìm kiếm", en: "Search" },
  searchHint: { vi: "Nhập từ khóa cần tìm", en: "Enter keywords" },
  results: { vi: "Kết quả tìm kiếm", en: "Search results" },
  noResults: { vi: "Không tìm thấy nội dung phù hợp.", en: "Nothing was found." },
  skip: { vi: "Đến nội dung chính", en: "Skip to main content" },
  sample: { vi: "Dữ liệu mẫu phục vụ trình diễn", en: "Sample data for demonstration" },
  menu: { vi: "Thực đơn chính", en: "Main menu" },
  breadcrumb: { vi: "Vị trí trang", en: "Breadcrumb" },
  links: { vi: "Liên kết", en: "Related links" },
  visits: { vi: "Thống kê truy cập", en: "Visitors" },
  visitsToday: { vi: "Hôm nay", en: "Today" },
  visitsAll: { vi: "Tổng lượt truy cập", en: "All visits" },
  responsible: { vi: "Chịu trách nhiệm nội dung", en: "Responsible for content" },
  owner: { vi: "Cơ quan chủ quản", en: "Owner" },
  address: { vi: "Địa chỉ", en: "Address" },
  phone: { vi: "Điện thoại", en: "Phone" },
  fax: { vi: "Fax", en: "Fax" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  posted: { vi: "Ngày đăng", en: "Posted" },
  author: { vi: "Tác giả", en: "Author" },
  source: { vi: "Nguồn", en: "Source" },
  printPage: { vi: "In trang này", en: "Print this page" },
  print: { vi: "In bài viết", en: "Print" },
  save: { vi: "Lưu bài viết", en: "Save as PDF" },
  share: { vi: "Chia sẻ", en: "Share" },
  latest: { vi: "Tin mới", en: "Latest news" },
  measured: { vi: "Đã kết nối hệ thống đo lường EMC", en: "Connected to the EMC measuring system" },
  emblem: { vi: "Quốc huy", en: "National Emblem of Viet Nam" },
  provincialPortal: { vi: "Cổng Thông tin điện tử tỉnh Cà Mau", en: "Cà Mau Provincial Portal (Vietnamese)" },
  reuse: {
    vi: "Ghi rõ nguồn khi phát hành lại thông tin từ trang này.",
    en: "Please name the source when reusing information from this site.",
  },
} as const;

export type Word = keyof typeof words;

export function word(portal: Portal, key: Word): string {
  return words[key][portal.language];
}

export function homeTitle(portal: Portal): string {
  return word(portal, "home");
}

const groupTitles: Record<MenuGroup, { vi: string; en: string }> = {
  about: { vi: "Giới thiệu", en: "About" },
  news: { vi: "Tin tức, chỉ đạo điều hành", en: "News" },
  documents: { vi: "Văn bản", en: "Documents" },
  disclosure: { vi: "Thông tin công khai", en: "Public information" },
  interaction: { vi: "Tương tác", en: "Interaction" },
  topics: { vi: "Chuyên đề", en: "Topics" },
  utility: { vi: "Tiện ích", en: "Utilities" },
};

export function groupTitle(portal: Portal, group: MenuGroup): string {
  return groupTitles[group][portal.language];
}
