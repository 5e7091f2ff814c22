import { fold } from "./vietnamese-text.ts";

const street =
  /(?<![\p{L}\p{N}])(?:so (?:nha )?\d|duong |dai lo |quoc lo |pho |ngo |hem |tang \d|khom |ap |thon |khu pho )|^\d+[a-z]?(?:\/\d+)* /u;
/** Set apart from what stands before, as in addresses: "…, phường Mẫu", "… - xã Mẫu". */
const place =
  /[,–-]\s*(?:phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tp\.?|tinh|ward|commune|city|province) ?(?=\S)/u;
const longest = 200;

/** Whether a line reads like a postal address although nothing calls it one: a street or number, then a place. */
export function looksLikeAddress(text: string): boolean {
  const folded = fold(text);
  const from = folded.search(street);
  return folded.length <= longest && from >= 0 && folded.slice(from).search(place) > 0;
}
