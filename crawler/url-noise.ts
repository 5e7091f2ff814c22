/** Parameters that say how a visitor came, not what is shown. */
export const trackingParameters: readonly RegExp[] = [
  /^utm_/,
  /^(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|zarsrc|zalo_id|_ga|_gl|mc_[ce]id)$/,
];

/** Session ids by the names that servers give them. */
export const sessionParameters: readonly RegExp[] = [
  /^(?:jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid|sessionid|session_id|cfid|cftoken)$/,
];

/** Names that are a session id only where the value looks like one: `sid=12` may be a section. */
export const sometimesSessionParameters = /^(?:sid|s|ssid|token)$/;
export const sessionLikeValue = /^(?=.*\d)(?=.*[a-z])[0-9a-z_-]{20,}$/i;

/** Parameters that systems add without changing what the page says. */
export const systemParameters: readonly RegExp[] = [
  // Liferay: window state, place on the page, way back, order and memory of a list.
  /^p_p_(?:state|mode|auth|col_id|col_pos|col_count|cacheability|state_rcv|isolated|width)$/,
  /^p_(?:auth|l_back_url|o_p_id|l_mode)$/,
  /^_\w+_(?:redirect|backurl|returntofullpageurl|resetcur|delta|orderbycol|orderbytype|advancedsearch|andoperator)$/,
  // SharePoint and ASP.NET
  /^(?:source|initialtabid|visibilitycontext|isdlg|aspxautodetectcookiesupport|returnurl)$/,
  /^__(?:viewstate|viewstategenerator|eventtarget|eventargument|eventvalidation|requestdigest)$/,
  // Cache busters
  /^(?:_|nocache|no_cache|rnd|rand|random|timestamp)$/,
];

/** Session ids written into the path: `;jsessionid=…` (servlets), `/(S(…))/` (ASP.NET). */
export const sessionInPath: readonly RegExp[] = [
  /;(?:jsessionid|phpsessid|sid)=[^/;]*/gi,
  /\/\([SAF]\([0-9a-z]{20,}\)(?:[SAF]\([0-9a-z]+\))*\)/gi,
];

/** File types that are no pages. */
export const fileExtensions =
  /\.(?:pdf|docx?|xlsx?|xlsm|pptx?|odt|ods|odp|rtf|csv|zip|rar|7z|gz|tgz|tar|jpe?g|png|gif|bmp|tiff?|webp|svg|ico|mp3|mp4|m4a|m4v|avi|wmv|flv|mov|webm|wav|ogg|swf|css|m?js|json|xml|rss|atom|txt|exe|msi|apk|dmg|iso|woff2?|ttf|eot|ics|p7s|signed)$/i;

/** Pages that only show another page in another way. */
export const variantPages: readonly RegExp[] = [
  /\/(?:print|savefile|sendmail|rss|feed|feeds)(?:\/|$)/i,
  /[?&](?:print|inbai|isprint|printable|sendmail)=(?:1|true|yes)?(?:&|$)/i,
  /[?&](?:tmpl=component|format=(?:pdf|feed|raw)|p_p_state=(?:exclusive|pop_up))(?:&|$)/i,
  /[?&]share=(?:facebook|twitter|zalo|x|linkedin|email)\b/i,
];

/** Addresses that do something when they are opened: the auditor never does. */
export const actingPages: readonly RegExp[] = [
  /[/?&=](?:log-?out|sign-?out|log-?off|dang-?xuat|unsubscribe)(?:[/?&=.]|$)/i,
  /[?&]p_p_lifecycle=[12]\b/i,
  /[?&](?:vote|binhchon|bo-phieu|add-to-cart|delete|remove)(?:=|&|$)/i,
  /\/(?:wp-admin|wp-login\.php|administrator|_layouts)(?:\/|$|\?)/i,
];
