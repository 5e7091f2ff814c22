import type { StatusName } from "../../checks/visit-status.ts";

/** Chromium's network errors (net_error_list.h) that a portal or the way to it can cause. */
const byError: readonly [RegExp, StatusName][] = [
  [/NAME_NOT_RESOLVED/, "dns-not-found"],
  [/NAME_RESOLUTION_FAILED|DNS_/, "dns-temporary"],
  [/CONNECTION_REFUSED/, "connection-refused"],
  [/TUNNEL_CONNECTION_FAILED|CONNECTION_FAILED/, "connection-refused"],
  [/CONNECTION_TIMED_OUT|TIMED_OUT/, "connection-timeout"],
  [/CONNECTION_(?:RESET|CLOSED|ABORTED)|EMPTY_RESPONSE/, "connection-reset"],
  [/ADDRESS_UNREACHABLE|NETWORK_CHANGED/, "host-unreachable"],
  [/INTERNET_DISCONNECTED|NETWORK_ACCESS_DENIED/, "network-unavailable"],
  [/SSL|CERT|BAD_SSL/, "tls-handshake-failed"],
  [/TOO_MANY_REDIRECTS/, "too-many-redirects"],
  [
    /INVALID_(?:HTTP_)?RESPONSE|HTTP2|CONTENT_DECODING|CONTENT_LENGTH|CHUNKED|RESPONSE_HEADERS/,
    "malformed-response",
  ],
  // A download, or an answer without content.
  [/ABORTED/, "not-html"],
];

/** What an error of Chromium's navigation means for the visit. */
export function statusOfNavigation(errorText: string): StatusName {
  const name = errorText.replace(/^net::ERR_/, "");
  // A fault of the auditor's own proxy, or one nobody foresaw, is not laid at the portal's door.
  if (name.startsWith("PROXY_")) return "not-visited";
  return byError.find(([pattern]) => pattern.test(name))?.[1] ?? "not-visited";
}
