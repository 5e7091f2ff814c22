import { fold } from "./vietnamese-text.ts";

const street =
  /(?<![\p{L}\p{N}])(?:so (?:nha )?\d|\d+[a-z]?(?:\/\d+)* |duong |dai lo |quoc lo |pho |ngo |hem |tang \d|khom |ap |thon |khu pho )/u;
const place =
  /(?<![\p{L}\p{N}])(?:phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tp\.?|tinh|ward|commune|district|city|province) (?=\S)/u;

/** Whether a line reads like a postal address although nothing calls it one: a street or number, then a place. */
export function looksLikeAddress(text: string): boolean {
  const folded = fold(text);
  const from = folded.search(street);
  return folded.length <= 200 && from >= 0 && folded.slice(from).search(place) > 0;
}
