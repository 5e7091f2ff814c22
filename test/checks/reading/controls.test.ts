import { describe, expect, it } from "vitest";
import { findPrintControl } from "../../../checks/reading/print-control.ts";
import { findSaveControl } from "../../../checks/reading/save-control.ts";
import { findSearchControl } from "../../../checks/reading/search-control.ts";
import { findShareControl } from "../../../checks/reading/share-control.ts";
import { openPage } from "./static-snapshot.ts";

const finders = {
  print: findPrintControl,
  share: findShareControl,
  save: findSaveControl,
  search: findSearchControl,
};

const there: [keyof typeof finders, string][] = [
  ["print", "<a href='javascript:window.print()'>x</a>"],
  ["print", "<a href='/tin?tmpl=component&print=1'>x</a>"],
  ["print", "<a href='#' title='In trang này'><img src=p.png alt=''></a>"],
  ["print", "<button><i class='fa fa-print'></i></button>"],
  ["print", "<a href=#>Bản in</a>"],
  ["print", "<button><mat-icon>print</mat-icon></button>"],
  ["share", "<button><span class='material-icons'>share</span></button>"],
  ["save", "<a href='/print/pdf/node/510'>Tải bản PDF</a>"],
  ["search", "<button><i class='material-symbols-outlined'>search</i></button>"],
  ["share", "<a href='https://www.facebook.com/sharer/sharer.php?u=x'><i></i></a>"],
  ["share", "<div class='zalo-share-button'></div>"],
  ["share", "<div class='addthis_inline_share_toolbox'></div>"],
  ["share", '<a onclick="shareFacebook()">f</a>'],
  ["share", "<button>Chia sẻ</button>"],
  ["save", "<a href='/savefile/tin-1.html'>x</a>"],
  ["save", "<a href=# title='Lưu bài viết này'>x</a>"],
  ["search", "<form><input type=search name=x></form>"],
  ["search", "<input type=text placeholder='Nhập từ khóa tìm kiếm...'>"],
  ["search", "<input name=q>"],
  ["search", "<a href='#timkiem'><i class='fa fa-search'></i></a>"],
  ["search", "<form action='/tim-kiem'><input type=text name=tu></form>"],
];

const absent: [keyof typeof finders, string][] = [
  ["print", "<p>In ấn tài liệu</p>"],
  ["print", "<p><span class='material-icons'>print</span></p>"],
  ["print", "<a href='/dich-vu-in'>Dịch vụ in</a>"],
  ["print", "<a href='javascript:window.print()' style='display:none'>In</a>"],
  ["share", "<a href='https://www.facebook.com/congtymau'><i class='fa fa-facebook'></i></a>"],
  ["share", "<div class='fb-page'></div>"],
  ["save", "<div class='cookie-consent'><button>Lưu</button></div>"],
  ["save", "<p>Lưu ý</p>"],
  ["search", "<input type=text name=txtDate placeholder='dd/mm/yyyy'>"],
  ["search", "<input type=text name=email>"],
  ["search", "<div hidden><input type=search></div>"],
  ["search", "<p><i class='fa fa-search'></i></p>"],
];

describe("controls", () => {
  it.each(there)("finds the %s control in %s", (name, html) => {
    expect(finders[name](openPage(html))).not.toBeNull();
  });

  it.each(absent)("finds no %s control in %s", (name, html) => {
    expect(finders[name](openPage(html))).toBeNull();
  });

  it("prefers the control of the main content", () => {
    const page = openPage(`<header><a href="/print/trang">In</a></header>
      <main><h1>Tin</h1><p>Nội dung</p><a href="/print/bai">In</a></main>`);
    expect(findPrintControl(page)?.attribs.href).toBe("/print/bai");
  });
});
